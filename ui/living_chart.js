// A Plotly chart that stays: new figures go through Plotly.react, so that zoom, pan and selection survive,
// and what has a key (`ids` of points, `name` of annotations) travels to its new place.

const INK = "#000037", PAPER = "#000038" // ui/charts/colours.py: the theme's own colours go here
const TRAVEL_MS = 450, MOST_TRAVELLERS = 600
const charts = new WeakMap()
let loading, marks = 0

function plotly(address) {
  if (window.Plotly) return Promise.resolve(window.Plotly)
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = () => resolve(window.Plotly)
    script.onerror = () => {
      loading = undefined
      reject(new Error(address))
    }
    document.head.appendChild(script)
  })
  return loading
}

function themed(figure, host) {
  const style = getComputedStyle(host)
  const colour = name => style.getPropertyValue(name).trim()
  const text = JSON.stringify(figure)
    .replaceAll(INK, colour("--st-text-color"))
    .replaceAll(PAPER, colour("--st-background-color"))
  const own = JSON.parse(text)
  own.layout.font = { ...own.layout.font, family: colour("--st-font") }
  return own
}

const keyOf = (trace, place) => trace.ids?.[place] ?? null

/** Where everything with a key stands now, in pixels. */
function places(picture) {
  const found = new Map()
  for (const point of picture.querySelectorAll(".scatterlayer .point")) {
    const trace = point.parentNode?.parentNode?.__data__?.[0]?.trace
    const key = trace && keyOf(trace, point.__data__?.i)
    const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(point.getAttribute("transform") ?? "") ?? []
    if (key !== null && key !== undefined && x !== undefined) {
      found.set(`${trace.index} ${key}`, { element: point, x: +x, y: +y, own: true })
    }
  }
  for (const note of picture.querySelectorAll(".infolayer .annotation")) {
    const name = picture.layout.annotations?.[+note.dataset.index]?.name
    if (!name) continue
    const box = note.getBoundingClientRect()
    const sheet = picture.getBoundingClientRect()
    found.set(`name ${name}`, { element: note, x: box.left - sheet.left, y: box.top - sheet.top, own: false })
  }
  return found
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches

function travel(before, after) {
  if (calm() || after.size > MOST_TRAVELLERS) return
  for (const [key, now] of after) {
    const then = before.get(key)
    if (!then || Math.hypot(then.x - now.x, then.y - now.y) < 1) continue
    const at = (x, y) => ({ transform: `translate(${x}px, ${y}px)` })
    const [from, to] = now.own
      ? [at(then.x, then.y), at(now.x, now.y)]
      : [at(then.x - now.x, then.y - now.y), at(0, 0)]
    now.element.animate([from, to], { duration: TRAVEL_MS, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" })
  }
}

function begin(host) {
  const chart = {
    picture: host.querySelector(".picture"),
    tools: host.querySelector(".tools"),
    failed: host.querySelector(".failed"),
    mode: null,
    chosen: [],
    drawn: null,
    turn: Promise.resolve(),
  }
  chart.observer = new ResizeObserver(() => {
    if (chart.drawn) window.Plotly.Plots.resize(chart.picture)
  })
  charts.set(host, chart)
  return chart
}

/** Say which points are chosen: the others step back. */
function mark(figure, chosen) {
  const keys = new Set(chosen)
  for (const trace of figure.data) {
    if (!trace.ids) continue
    if (keys.size) trace.selectedpoints = trace.ids.flatMap((key, place) => (keys.has(key) ? [place] : []))
    else delete trace.selectedpoints
  }
  figure.layout.selections = []
  figure.layout.selectionrevision = ++marks
}

function toolbar(chart, data) {
  const known = chart.tools.dataset.made
  const wanted = JSON.stringify(data.tools)
  if (known !== wanted) {
    chart.tools.dataset.made = wanted
    chart.tools.replaceChildren(
      ...data.tools.map(({ mode, label }) => {
        const button = document.createElement("button")
        button.type = "button"
        button.textContent = label
        button.dataset.mode = mode
        return button
      }),
    )
  }
  chart.tools.setAttribute("aria-label", data.toolsLabel)
  const shown = () => {
    for (const button of chart.tools.children) {
      const mode = button.dataset.mode
      if (mode !== "whole") button.setAttribute("aria-pressed", String(mode === chart.mode))
    }
  }
  for (const button of chart.tools.children) {
    button.onclick = () => {
      if (button.dataset.mode === "whole") whole(chart)
      else {
        chart.mode = button.dataset.mode
        window.Plotly.relayout(chart.picture, { dragmode: chart.mode })
      }
      shown()
    }
  }
  shown()
}

/** Back to the whole picture, and nothing chosen. */
function whole(chart) {
  const axes = chart.drawn.layout
  window.Plotly.relayout(chart.picture, {
    "xaxis.range": [...axes.xaxis.range],
    "yaxis.range": [...axes.yaxis.range],
  })
  choose(chart, [])
}

/** Choose clients; the outline that was drawn round them goes, they stand out instead. */
function choose(chart, keys) {
  const same = keys.length === chart.chosen.length && keys.every(key => chart.chosen.includes(key))
  chart.chosen = keys
  const figure = structuredClone(chart.drawn)
  mark(figure, keys)
  figure.layout.dragmode = chart.mode ?? false
  window.Plotly.react(chart.picture, figure.data, figure.layout, chart.config)
  if (!same) chart.setStateValue("selected", keys)
}

function listen(chart) {
  chart.picture.on("plotly_click", ({ points }) => {
    const point = points.find(each => each.data.ids)
    if (point) chart.setTriggerValue("clicked", point.data.ids[point.pointNumber])
  })
  chart.picture.on("plotly_selected", event => {
    if (!event) return
    const keys = event.points.filter(each => each.data.ids).map(each => each.data.ids[each.pointNumber])
    // Plotly is still busy with the outline it drew; it goes once that is done.
    setTimeout(() => choose(chart, [...new Set(keys)]))
  })
  chart.picture.on("plotly_deselect", () => setTimeout(() => choose(chart, [])))
}

async function draw(chart, host, data) {
  let Plotly
  try {
    Plotly = await plotly(data.plotly)
  } catch {
    chart.failed.textContent = data.failed
    chart.failed.hidden = false
    return
  }
  chart.failed.hidden = true
  const { picture } = chart
  const figure = themed(data.figure, host)
  figure.layout.uirevision = data.stays
  chart.config = data.config
  chart.mode ??= figure.layout.dragmode || null
  figure.layout.dragmode = chart.mode ?? false
  chart.drawn = structuredClone(figure)
  const there = new Set(figure.data.flatMap(trace => trace.ids ?? []))
  chart.chosen = chart.chosen.filter(key => there.has(key))
  mark(figure, chart.chosen)
  picture.style.height = `${figure.layout.height}px`
  picture.setAttribute("aria-label", data.alt)
  const first = !picture.data
  const before = first ? new Map() : places(picture)
  await Plotly.react(picture, figure.data, figure.layout, chart.config)
  if (first) {
    listen(chart)
    chart.observer.observe(picture)
  } else travel(before, places(picture))
  toolbar(chart, data)
  picture.dataset.drawn = String(1 + Number(picture.dataset.drawn ?? 0))
}

/** Bring what a click opens into view. */
function look(selector) {
  let turns = 40
  const again = () => {
    const card = document.querySelector(selector)
    if (card) card.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" })
    else if (turns-- > 0) setTimeout(again, 50)
  }
  again()
}

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component
  const chart = charts.get(parentElement) ?? begin(parentElement)
  chart.setStateValue = setStateValue
  chart.setTriggerValue = (name, value) => {
    setTriggerValue(name, value)
    if (data.opens) look(data.opens)
  }
  // One after the other: a newer figure waits for the one that is being drawn, and skips those overtaken.
  chart.latest = data
  chart.turn = chart.turn
    .then(() => (chart.latest === data ? draw(chart, parentElement, data) : undefined))
    .catch(problem => console.error(problem))
  return () => {
    chart.observer.disconnect()
    if (chart.drawn) window.Plotly.purge(chart.picture)
    charts.delete(parentElement)
  }
}
