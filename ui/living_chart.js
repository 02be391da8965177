// A Plotly chart that stays: new figures go through Plotly.react, so that zoom, pan and selection survive,
// and points with a key (`ids`) travel to their new place. Names stand beside their bubbles, placed anew for the
// size and the view of the moment, each where it covers no other.

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

/** Where every point with a key stands now, in pixels. */
function places(picture) {
  const found = new Map()
  for (const point of picture.querySelectorAll(".scatterlayer .point")) {
    const trace = point.parentNode?.parentNode?.__data__?.[0]?.trace
    const key = trace?.ids?.[point.__data__?.i]
    const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(point.getAttribute("transform") ?? "") ?? []
    if (key !== undefined && x !== undefined) {
      found.set(`${trace.index} ${key}`, { element: point, x: +x, y: +y })
    }
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
    now.element.animate([at(then.x, then.y), at(now.x, now.y)], { duration: TRAVEL_MS, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" })
  }
}

// How far beyond its bubble a name may stand, in pixels; from the second group on a thin line leads to it.
const RINGS = [[0, 8], [18, 30], [44, 60]]
// Directions in the order they read best: right, left, above, below, then aslant.
const TURNS = [0, 180, 270, 90, 315, 45, 225, 135, 20, 160, 200, 340, 65, 115, 245, 295].map(turn => {
  const [x, y] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const side = part => (Math.abs(part) < 0.2 ? 0 : Math.sign(part) / 2)
  return { x, y, besideX: side(x), besideY: side(y) }
})
const GAP = 3, COVERING = 30, TEXT = 12, LINE = 15

const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** Small boxes along the line from a bubble to its name, which no name may cover. */
const along = (spot, x, y) =>
  [0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map(part => {
    const [across, down] = [spot.x + part * (x - spot.x), spot.y + part * (y - spot.y)]
    return { left: across - 1, top: down - 1, right: across + 1, bottom: down + 1 }
  })

/**
 * The place for one name: free of other texts, near, over few bubbles. After Christensen, Marks and Shieber
 * (1995), "An empirical study of algorithms for point-feature label placement": the most important one
 * chooses first.
 */
function bestPlace(spot, taken, discs, sheet, near) {
  for (const [group, rings] of (near && !spot.bold ? RINGS.slice(0, 1) : RINGS).entries()) {
    let best = null
    for (const ring of rings) {
      for (const [order, turn] of TURNS.entries()) {
        const reach = spot.radius + GAP + ring
        const x = spot.x + turn.x * reach + turn.besideX * spot.width
        const y = spot.y + turn.y * reach + turn.besideY * LINE
        const box = { left: x - spot.width / 2, right: x + spot.width / 2, top: y - LINE / 2, bottom: y + LINE / 2 }
        const inside =
          box.left >= sheet.left && box.right <= sheet.right && box.top >= sheet.top && box.bottom <= sheet.bottom
        if (!inside || taken.some(other => overlap(box, other))) continue
        const covered = discs.filter(disc => {
          const across = Math.max(box.left - disc.x, disc.x - box.right, 0)
          const down = Math.max(box.top - disc.y, disc.y - box.bottom, 0)
          return across ** 2 + down ** 2 < (disc.radius - 0.5) ** 2
        }).length
        if (covered > 1 && !spot.bold) continue
        const cost = ring + order * 0.1 + COVERING * covered
        if (best && best.cost <= cost) continue
        if (group > 0 && along(spot, x, y).some(dot => taken.some(other => overlap(dot, other)))) continue
        best = { x, y, box, cost, leader: group > 0 }
      }
    }
    if (best) return best
  }
  return null
}

/** Write the names beside the bubbles in view, the ones that matter most first. */
function writeNames(chart) {
  const { xaxis, yaxis, _size: size } = chart.picture._fullLayout
  const { names, most, near } = chart.names
  const sheet = { left: size.l, top: size.t, right: size.l + size.w, bottom: size.t + size.h }
  const there = spot => ({
    ...spot,
    x: xaxis._offset + xaxis.d2p(spot.x),
    y: yaxis._offset + yaxis.d2p(spot.y),
  })
  const visible = ({ x, y }) => x >= sheet.left && x <= sheet.right && y >= sheet.top && y <= sheet.bottom
  const corner = chart.picture.getBoundingClientRect()
  const taken = [...chart.picture.querySelectorAll(".infolayer .annotation")].map(note => {
    const box = note.getBoundingClientRect()
    return {
      left: box.left - corner.left,
      right: box.right - corner.left,
      top: box.top - corner.top,
      bottom: box.bottom - corner.top,
    }
  })
  const pen = (chart.pen ??= document.createElement("canvas").getContext("2d"))
  const font = getComputedStyle(chart.overlay).fontFamily
  const discs = names.map(there).filter(visible)
  const written = new Set()
  const lines = []
  for (const spot of discs.slice(0, most)) {
    pen.font = `${spot.bold ? 700 : 400} ${TEXT}px ${font}`
    spot.width = pen.measureText(spot.text).width + 2
    const place = bestPlace(spot, taken, discs, sheet, near)
    if (!place) continue
    taken.push(place.box)
    if (place.leader) {
      taken.push(...along(spot, place.x, place.y))
      lines.push([spot, place])
    }
    written.add(spot.key)
    let element = chart.written.get(spot.key)
    if (!element) {
      element = document.createElement("span")
      chart.written.set(spot.key, element)
    }
    element.textContent = spot.text
    element.style.fontWeight = spot.bold ? 700 : 400
    element.style.width = `${spot.width}px`
    element.style.transform = `translate(${place.box.left}px, ${place.box.top}px)`
    if (!element.isConnected) chart.overlay.appendChild(element)
  }
  for (const [key, element] of chart.written) {
    if (written.has(key)) continue
    element.remove()
    chart.written.delete(key)
  }
  chart.leaders.replaceChildren(
    ...lines.map(([spot, place]) => {
      const line = document.createElementNS("http://www.w3.org/2000/svg", "line")
      const [x, y] = [Math.min(Math.max(spot.x, place.box.left), place.box.right), place.y]
      const far = Math.hypot(x - spot.x, y - spot.y) || 1
      line.setAttribute("x1", spot.x + ((x - spot.x) / far) * spot.radius)
      line.setAttribute("y1", spot.y + ((y - spot.y) / far) * spot.radius)
      line.setAttribute("x2", x)
      line.setAttribute("y2", y)
      return line
    }),
  )
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
  const axes = chart.figure().layout
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
  const figure = chart.figure()
  mark(figure, keys)
  window.Plotly.react(chart.picture, figure.data, figure.layout, chart.config)
  if (!same) chart.setStateValue("selected", keys)
}

function listen(chart) {
  chart.picture.on("plotly_click", ({ points }) => {
    const point = points.find(each => each.data.ids)
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
  chart.config = data.config
  chart.mode ??= data.figure.layout.dragmode || null
  // Plotly writes into what it draws, so each drawing gets its own.
  chart.figure = () => {
    const own = themed(data.figure, host)
    own.layout.uirevision = data.stays
    own.layout.dragmode = chart.mode ?? false
    return own
  }
  const figure = chart.figure()
  const there = new Set(figure.data.flatMap(trace => trace.ids ?? []))
  chart.chosen = chart.chosen.filter(key => there.has(key))
  mark(figure, chart.chosen)
  picture.style.height = `${figure.layout.height}px`
  picture.setAttribute("aria-label", data.alt)
  const first = !picture.data
  const before = first ? new Map() : places(picture)
  await Plotly.react(picture, figure.data, figure.layout, chart.config)
  chart.drawn = true
  chart.names = data.names
  writeNames(chart)
  if (first) {
    chart.width = picture.clientWidth
    listen(chart)
    chart.observer.observe(picture)
  } else travel(before, places(picture))
  toolbar(chart, data)
  picture.dataset.drawn = String(1 + Number(picture.dataset.drawn ?? 0))
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
  return () => {
    chart.observer.disconnect()
    if (chart.drawn) window.Plotly.purge(chart.picture)
    charts.delete(parentElement)
  }
}
