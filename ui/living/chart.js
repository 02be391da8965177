// A Plotly chart that stays: new figures go through Plotly.react, so that zoom, pan and selection survive,
// and points with a key (`ids`) travel to their new place. Where Python told how the points are reckoned, it
// follows the sliders while they are dragged; what Python reckons itself, once they are let go, takes its place.

import { writeNames } from "./names.js"
import { columnsOf, reweigh } from "./scores.js"
import { standsOn, watch } from "./sliders.js"
import { calm, places, travel } from "./travel.js"

const INK = "#000037", PAPER = "#000038" // ui/charts/colours.py: the theme's own colours go here
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

/** The points of every signal, which a part beside the picture holds; undefined until they have come. */
const pointsOf = rule => document.querySelector(`.st-key-${rule.points} .points`)?.bytes

/** The figure and the names for what the sliders say: Python's own, unless one stands elsewhere by now. */
function pictured(chart, data, host) {
  const figure = themed(data.figure, host)
  figure.layout.uirevision = data.stays
  figure.layout.dragmode = chart.mode ?? false
  const rule = data.rule, bytes = rule && pointsOf(rule)
  if (!bytes) return [figure, data.names]
  const weights = rule.signals.map(({ slider, weight }) => standsOn(slider, weight))
  const borders = rule.borders.map(({ slider, at }) => standsOn(slider, at))
  const same =
    rule.signals.every(({ weight }, place) => weight === weights[place]) &&
    rule.borders.every(({ at }, place) => at === borders[place])
  if (same) return [figure, data.names]
  if (chart.bytes !== bytes) [chart.bytes, chart.columns] = [bytes, columnsOf(bytes, rule)]
  return [figure, reweigh(figure, data.names, rule, chart.columns, weights, borders)]
}

function begin(host) {
  const chart = {
    picture: host.querySelector(".picture"),
    overlay: host.querySelector(".names"),
    leaders: host.querySelector(".leaders"),
    written: new Map(),
    names: { names: [], most: 0, near: true },
    tools: host.querySelector(".tools"),
    failed: host.querySelector(".failed"),
    mode: null,
    chosen: [],
    drawn: false,
    turn: Promise.resolve(),
  }
  chart.observer = new ResizeObserver(async () => {
    if (!chart.drawn || chart.width === chart.picture.clientWidth) return
    chart.width = chart.picture.clientWidth
    await window.Plotly.Plots.resize(chart.picture)
    writeNames(chart)
  })
  chart.unwatch = watch(() => {
    if (chart.drawn && chart.latest.rule) chart.turn = chart.turn.then(() => show(chart)).catch(console.error)
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
  const axes = chart.latest.figure.layout
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
  const [figure] = chart.pictured()
  mark(figure, keys)
  chart.shown = null
  window.Plotly.react(chart.picture, figure.data, figure.layout, chart.config)
  if (!same) chart.setStateValue("selected", keys)
}

function listen(chart) {
  chart.picture.on("plotly_click", ({ points }) => {
    const point = points.find(each => each.data.ids?.[each.pointNumber])
    if (point) chart.setTriggerValue("clicked", point.data.ids[point.pointNumber])
  })
  chart.picture.on("plotly_selected", event => {
    // Without an outline nobody drew: Plotly says so too when an old outline is taken away.
    if (!event?.range && !event?.lassoPoints) return
    const keys = event.points.filter(each => each.data.ids).map(each => each.data.ids[each.pointNumber])
    // Plotly is still busy with the outline it drew; it goes once that is done.
    setTimeout(() => choose(chart, [...new Set(keys)]))
  })
  // While the picture is dragged its names would lag behind.
  chart.picture.on("plotly_relayouting", () => chart.overlay.parentElement.classList.add("moving"))
  chart.picture.on("plotly_relayout", () => {
    chart.overlay.parentElement.classList.remove("moving")
    writeNames(chart)
  })
  chart.picture.on("plotly_deselect", () => setTimeout(() => choose(chart, [])))
}

/** Put the picture of this moment on the screen; gives whether it differs from the one that was there. */
async function show(chart) {
  const { picture } = chart
  const [figure, names] = chart.pictured()
  const there = new Set(figure.data.flatMap(trace => trace.ids ?? []))
  chart.chosen = chart.chosen.filter(key => there.has(key))
  const content = JSON.stringify([figure, names, chart.chosen])
  if (content === chart.shown) return
  chart.shown = content
  mark(figure, chart.chosen)
  picture.style.height = `${figure.layout.height}px`
  const before = chart.drawn ? places(picture) : null
  await window.Plotly.react(picture, figure.data, figure.layout, chart.config)
  chart.names = names
  writeNames(chart)
  if (before) travel(before, places(picture))
  count(picture, "drawn")
}

/** Count on the picture how often something happened to it, for who waits for that. */
function count(picture, what) {
  picture.dataset[what] = String(1 + Number(picture.dataset[what] ?? 0))
}

async function draw(chart, host, data) {
  try {
    await plotly(data.plotly)
  } catch {
    chart.failed.textContent = data.failed
    chart.failed.hidden = false
    return
  }
  chart.failed.hidden = true
  chart.config = data.config
  chart.mode ??= data.figure.layout.dragmode || null
  // Plotly writes into what it draws, so each drawing gets its own.
  chart.pictured = () => pictured(chart, data, host)
  await show(chart)
  chart.picture.setAttribute("aria-label", data.alt)
  if (!chart.drawn) {
    chart.drawn = true
    chart.width = chart.picture.clientWidth
    listen(chart)
    chart.observer.observe(chart.picture)
  }
  toolbar(chart, data)
  count(chart.picture, "answered")
}

/** Bring what a click opens into view, also when it is still growing. */
function look(selector) {
  let turns = 100
  const show = () =>
    document
      .querySelector(selector)
      ?.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" })
  const again = () => {
    if (document.querySelector(selector)) for (const wait of [0, 400, 1000]) setTimeout(show, wait)
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
  // Streamlit also calls this when newer figures overtook these; then the chart stays.
  return () => {
    if (parentElement.isConnected) return
    chart.observer.disconnect()
    chart.unwatch()
    if (chart.drawn) window.Plotly.purge(chart.picture)
    charts.delete(parentElement)
  }
}
