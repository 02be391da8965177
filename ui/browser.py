"""What only the visitor's own browser can do: fill the clipboard, know a page's language, warn on leaving."""

import streamlit as st

_TAKE_HTML = """
<button type="button" class="main" name="copy"></button>
<button type="button" name="rich"></button>
<button type="button" name="print"></button>
<span role="status" aria-live="polite"></span>
"""

_TAKE_CSS = """
:host { display: block; }
button {
  font: inherit; font-family: var(--st-font); font-size: 1rem; font-weight: 400; cursor: pointer;
  padding: 0.4rem 0.9rem; margin: 0 0.4rem 0.4rem 0; min-height: 2.5rem;
  border-radius: var(--st-button-radius);
  border: 1px solid var(--st-border-color); background: transparent; color: var(--st-text-color);
}
button.main {
  border-color: var(--st-primary-color); background: var(--st-primary-color); color: #ffffff;
  font-weight: 600;
}
button:hover { border-color: var(--st-primary-color); }
button:focus-visible { outline: 3px solid var(--st-link-color); outline-offset: 2px; }
span { font-family: var(--st-font); color: var(--st-text-color); }
"""

# The old way stands in where the clipboard is closed to us (no secure context, or a permission refused).
# To print, the text alone is put on the page for as long as the printer looks at it.
_TAKE_JS = """
const PRINT_CSS = `
  @media screen { #klantkompas-print { display: none } }
  @media print {
    @page { margin: 2.2cm }
    @page sheet { margin: 1.4cm }
    html, body { height: auto !important; overflow: visible !important; position: static !important;
      background: #fff !important }
    body > *:not(#klantkompas-print) { display: none !important }
    #klantkompas-print { display: block; color: #000; font: 11pt/1.45 Calibri, Carlito, Arial, sans-serif }
    #klantkompas-print .sheet { page: sheet; font-size: 9pt; line-height: 1.25 }
    #klantkompas-print h2 { font: inherit; font-weight: 700; margin: 0.55em 0 0; padding: 0; color: #000;
      break-after: avoid }
    #klantkompas-print .sheet p, #klantkompas-print .sheet ul { margin-top: 0; margin-bottom: 0 }
    #klantkompas-print p { margin: 0 0 0.9em; break-inside: avoid; orphans: 3; widows: 3 }
    #klantkompas-print ul { margin: -0.6em 0 0.9em; padding-left: 1.3em }
  }
`

export default function (component) {
  const { data, parentElement } = component
  const status = parentElement.querySelector("span")
  const button = name => parentElement.querySelector(`button[name=${name}]`)
  if (status.dataset.text !== data.text) {
    status.textContent = ""
    status.dataset.text = data.text
  }
  for (const name of ["copy", "rich", "print"]) button(name).textContent = data.words[name]

  const copyByHand = (element, select) => {
    element.style.position = "fixed"
    element.style.opacity = "0"
    document.body.appendChild(element)
    select(element)
    const copied = document.execCommand("copy")
    element.remove()
    return copied
  }
  const plainByHand = () => {
    const field = document.createElement("textarea")
    field.value = data.text
    return copyByHand(field, element => element.select())
  }
  const richByHand = () => {
    const field = document.createElement("div")
    field.innerHTML = data.html
    return copyByHand(field, element => getSelection().selectAllChildren(element))
  }
  const copy = async (name, write, byHand) => {
    let copied = false
    status.textContent = ""
    try {
      await write()
      copied = true
    } catch (refused) {
      copied = byHand()
    }
    status.textContent = copied ? data.words.done : data.words.failed
    button(name).focus()
  }

  button("copy").onclick = () => copy("copy", () => navigator.clipboard.writeText(data.text), plainByHand)
  button("rich").onclick = () => copy("rich", () => navigator.clipboard.write([new ClipboardItem({
    "text/html": new Blob([data.html], { type: "text/html" }),
    "text/plain": new Blob([data.text], { type: "text/plain" }),
  })]), richByHand)
  button("print").onclick = () => {
    const sheet = document.createElement("div")
    sheet.id = "klantkompas-print"
    sheet.innerHTML = data.sheet
    const style = document.createElement("style")
    style.textContent = PRINT_CSS
    document.body.append(style, sheet)
    window.addEventListener("afterprint", () => { sheet.remove(); style.remove() }, { once: true })
    window.print()
  }
}
"""

# Saving runs no script of ours, so the click itself takes the warning away, until the next change.
# A tap on a link takes the visitor out of a field at the same moment: what was typed is sent after the
# request for the other page, which is then forgotten together with the files. So the link waits for it.
# On a phone the menu lies over the page, and makes way for the page that was chosen in it.
_PAGE_JS = """
const SETTLED = 250
const MENU = '[data-testid="stSidebarNav"]', FOLD = '[data-testid="stSidebarCollapseButton"] button'
const ON_PHONE = "(max-width: 767px)"
export default function ({ data }) {
  document.documentElement.lang = data.code
  window.onbeforeunload = data.unsaved ? event => event.preventDefault() : null
  let left = -SETTLED
  const leave = event => { if (event.target.matches?.("input, textarea")) left = event.timeStamp }
  const click = event => {
    if (event.target.closest?.(".st-key-frame_save")) window.onbeforeunload = null
    const link = event.target.closest?.("a[href]")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.isTrusted && event.timeStamp - left < SETTLED) {
      event.preventDefault()
      event.stopImmediatePropagation()
      setTimeout(() => link.click(), SETTLED)
    } else if (link.closest(MENU) && matchMedia(ON_PHONE).matches) {
      setTimeout(() => document.querySelector(FOLD)?.click())
    }
  }
  document.addEventListener("focusout", leave, true)
  document.addEventListener("click", click, true)
  return () => {
    document.removeEventListener("focusout", leave, true)
    document.removeEventListener("click", click, true)
  }
}
"""

_take = st.components.v2.component(
    "klantkompas_take", html=_TAKE_HTML, css=_TAKE_CSS, js=_TAKE_JS, isolate_styles=True
)
_page = st.components.v2.component("klantkompas_page", js=_PAGE_JS)


def take_buttons(text: str, html: str, sheet: str, *, words: dict[str, str], key: str) -> None:
    """Draw the buttons that put a text on the visitor's clipboard or on paper, and say whether they did.

    Parameters
    ----------
    text : str
        Copied as it is; it is never shown as markup.
    html, sheet : str
        The text as HTML for the clipboard of a mail program, and for paper; every sign of it escaped, as
        :func:`analysis.goodbye.page.to_html` gives it.
    words : dict of str to str
        What the buttons say (``copy``, ``rich``, ``print``), and what stands beside them afterwards
        (``done``, ``failed``).
    key : str
    """
    _take(data={"text": text, "html": html, "sheet": sheet, "words": words}, key=key, height="content")


def room_for_tools() -> None:
    """Keep the tools of a table off the sentence above it, where they always stand for want of a mouse."""
    st.html('<style>@media (hover: none) { [data-testid="stDataFrame"] { margin-top: 1.9rem } }</style>')


def tell(code: str, *, unsaved: bool, change: int) -> None:
    """Tell the browser which language the page is in, and whether to warn before work is lost.

    Parameters
    ----------
    code : str
        The language, also for whoever reads the page aloud.
    unsaved : bool
        Whether there is work that reloading or closing the page would wipe.
    change : int
        Another number for other work, so that the browser warns again after a change.
    """
    _page(data={"code": code, "unsaved": unsaved, "change": change}, key="frame_page", height=1)
