"""What only the visitor's own browser can do: fill the clipboard, know which language a page is in."""

import streamlit as st

_COPY_HTML = """
<button type="button"></button>
<span role="status" aria-live="polite"></span>
"""

_COPY_CSS = """
:host { display: block; }
button {
  font: inherit; font-family: var(--st-font); font-size: 1rem; font-weight: 600; cursor: pointer;
  padding: 0.5rem 1.1rem; min-height: 2.5rem; border-radius: var(--st-button-radius);
  border: 1px solid var(--st-primary-color); background: var(--st-primary-color); color: #ffffff;
}
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--st-link-color); outline-offset: 2px; }
span { margin-left: 0.75rem; font-family: var(--st-font); color: var(--st-text-color); }
"""

# The old way stands in where the clipboard is closed to us (no secure context, or a permission refused).
_COPY_JS = """
export default function (component) {
  const { data, parentElement } = component
  const button = parentElement.querySelector("button")
  const status = parentElement.querySelector("span")
  if (status.dataset.text !== data.text) {
    status.textContent = ""
    status.dataset.text = data.text
  }
  button.textContent = data.label

  const copyByHand = () => {
    const field = document.createElement("textarea")
    field.value = data.text
    field.style.position = "fixed"
    field.style.opacity = "0"
    document.body.appendChild(field)
    field.select()
    const copied = document.execCommand("copy")
    field.remove()
    return copied
  }

  button.onclick = async () => {
    let copied = false
    try {
      await navigator.clipboard.writeText(data.text)
      copied = true
    } catch (refused) {
      copied = copyByHand()
    }
    status.textContent = copied ? data.done : data.failed
    button.focus()
  }
}
"""

_LANGUAGE_JS = """
export default function (component) {
  document.documentElement.lang = component.data.code
  return () => {}
}
"""

_copy = st.components.v2.component(
    "klantkompas_copy", html=_COPY_HTML, css=_COPY_CSS, js=_COPY_JS, isolate_styles=True
)
_page_language = st.components.v2.component("klantkompas_language", js=_LANGUAGE_JS)


def copy_button(text: str, *, label: str, done: str, failed: str, key: str) -> None:
    """Draw a button that puts a text on the visitor's clipboard, and says whether it did.

    Parameters
    ----------
    text : str
        Copied as it is; it is never shown as markup.
    label, done, failed : str
        What the button says, and what stands beside it afterwards.
    key : str
    """
    _copy(data={"text": text, "label": label, "done": done, "failed": failed}, key=key, height="content")


def say_language(code: str) -> None:
    """Tell the browser (and whoever reads the page aloud) which language the page is in."""
    _page_language(data={"code": code}, key="frame_page_language", height=1)
