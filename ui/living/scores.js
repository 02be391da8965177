// The scores and fields of all clients under other weights and borders, as analysis/scoring.py and
// analysis/quadrants.py reckon them, and the picture that belongs to them. Python tells the rule
// (ui/charts/quadrant_rule.py) and sends the points of every signal once; nothing here knows a signal by name.

const NOWHERE = -1
// Closer to a border than this is on it: as in analysis/weighing.py, or what 32 bits hold of a crowd's points.
const TIE = 1e-9, CROWD_TIE = 2e-5

/** Read the columns of points, one after the other in the bytes; the last says who is known long enough. */
export function columnsOf(bytes, rule) {
  const Numbers = rule.crowd ? Float32Array : Float64Array
  const numbers = new Numbers(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const count = numbers.length / (rule.signals.length + 1)
  return Array.from({ length: rule.signals.length + 1 }, (_, place) =>
    numbers.subarray(place * count, (place + 1) * count),
  )
}

/**
 * Weigh the points of every client: per axis the mean of what is known. A field needs a core signal on both
 * axes and a client known long enough; a score on the border is high.
 */
export function weighed(rule, columns, weights, borders) {
  const settled = columns[rule.signals.length], count = settled.length
  const used = new Uint8Array(count), field = new Int8Array(count)
  const axes = borders.map((border, axis) => {
    const total = new Float64Array(count), carried = new Float64Array(count), core = new Uint8Array(count)
    for (const [place, signal] of rule.signals.entries()) {
      const weight = weights[place], points = columns[place]
      if (signal.axis !== axis || !(weight > 0)) continue
      for (let row = 0; row < count; row++) {
        if (Number.isNaN(points[row])) continue
        total[row] += weight * points[row]
        carried[row] += weight
        used[row]++
        if (signal.core) core[row] = 1
      }
    }
    const score = total.map((sum, row) => (carried[row] > 0 ? sum / carried[row] : NaN))
    return { score, core, least: border - (rule.crowd ? CROWD_TIE : TIE) }
  })
  const [across, down] = axes
  const place = (right, low) => rule.fields.findIndex(({ high }) => high[0] === right && high[1] === low)
  const places = [false, true].map(right => [false, true].map(low => place(right, low)))
  for (let row = 0; row < count; row++) {
    const sure = settled[row] && across.core[row] && down.core[row]
    field[row] = sure
      ? places[+(across.score[row] >= across.least)][+(down.score[row] >= down.least)]
      : NOWHERE
  }
  const placed = row => !Number.isNaN(across.score[row]) && !Number.isNaN(down.score[row])
  return { scores: [across.score, down.score], used, field, placed, count }
}

/** Round to three decimals as Python does: halves to the even side. */
function rounded(number) {
  const large = number * 1000, whole = Math.round(large)
  return (whole - large === 0.5 && whole % 2 ? whole - 1 : whole) / 1000
}

/** Say a value once where all bubbles share it; Plotly draws those sooner. */
const once = values => (new Set(values).size === 1 ? values[0] : values)

/** Move bubbles and marks, and give bubbles the look and the words of their field. */
function moveBubbles(figure, rule, now) {
  const traces = figure.data.filter(trace => trace.ids)
  for (const [place, trace] of traces.entries()) {
    const rows = rule.rows[place]
    const shown = row =>
      now.placed(row) &&
      (!rule.crowd || row === rule.crowd.selected || rule.fields[now.field[row]]?.name === rule.crowd.singly)
    for (const [axis, ends] of ["x", "y"].entries()) {
      trace[ends] = rows.map(row => (shown(row) ? rounded(now.scores[axis][row]) : null))
    }
    if (place > 0) continue
    const stands = rows.map(row => rule.fields[now.field[row]] ?? rule.nowhere)
    const hollow = rows.map(row => now.used[row] < rule.few)
    trace.customdata = trace.customdata.map((told, point) => [...told.slice(0, 3), stands[point].label])
    trace.marker.symbol = once(hollow.map(each => (each ? "circle-open" : "circle")))
    trace.marker.line.width = once(hollow.map(each => (each ? 2 : 0)))
    if (!rule.painted) trace.marker.color = stands.map(each => each.colour)
  }
}

/** Count the clients of each field in each cell of the scores. */
function countCrowd(figure, rule, now) {
  const { cells } = rule.crowd, step = 100 / cells
  const maps = figure.data.filter(trace => trace.type === "heatmap")
  const counts = maps.map(() => new Int32Array(cells * cells)), all = new Int32Array(cells * cells)
  const cell = score => Math.min(Math.max(Math.floor((score + CROWD_TIE) / step), 0), cells - 1)
  for (let row = 0; row < now.count; row++) {
    if (!now.placed(row)) continue
    const at = cell(now.scores[1][row]) * cells + cell(now.scores[0][row])
    counts.at(now.field[row])[at]++ // without a field: the last one
    all[at]++
  }
  const written = new Intl.NumberFormat(document.documentElement.lang)
  const most = Math.log1p(Math.max(...all))
  for (const [place, map] of maps.entries()) {
    const lines = Array.from({ length: cells }, (_, line) => [...counts[place].slice(line * cells, (line + 1) * cells)])
    map.z = lines.map(line => line.map(count => (count ? rounded(Math.log1p(count)) : null)))
    map.customdata = lines.map(line => line.map(count => written.format(count)))
    map.zmax = most
  }
}

/** Move the borders, and the inner edges of the fields they bound. */
function moveBorders(layout, rule, borders) {
  const shape = wanted => layout.shapes.find(({ name }) => name === wanted)
  for (const [axis, letter] of ["x", "y"].entries()) {
    const [least, most] = [`${letter}0`, `${letter}1`]
    const line = shape(rule.borders[axis].name)
    line[least] = line[most] = borders[axis]
    for (const { name, high } of rule.fields) shape(name)[high[axis] ? least : most] = borders[axis]
  }
}

/** Write how many clients each field holds beside its name. */
function countFields(layout, rule, now) {
  const counts = rule.fields.map(() => 0)
  for (const place of now.field) if (place !== NOWHERE) counts[place]++
  const written = new Intl.NumberFormat(document.documentElement.lang)
  for (const [place, { name }] of rule.fields.entries()) {
    const note = layout.annotations.find(each => each.name === name)
    note.text = note.text.replace(/[^ ]*$/, written.format(counts[place]))
  }
}

/** Change a picture, and the names in it, into what it is under other weights and borders. */
export function reweigh(figure, names, rule, columns, weights, borders) {
  const now = weighed(rule, columns, weights, borders)
  const bubbles = figure.data.find(trace => trace.ids)
  const rows = new Map(bubbles?.ids.map((key, point) => [key, rule.rows[0][point]]))
  moveBubbles(figure, rule, now)
  if (rule.crowd) countCrowd(figure, rule, now)
  moveBorders(figure.layout, rule, borders)
  countFields(figure.layout, rule, now)
  const [across, down] = now.scores
  const moved = names.names.map(spot => {
    const row = rows.get(spot.key)
    return { ...spot, x: rounded(across[row]), y: rounded(down[row]) }
  })
  return { ...names, names: moved.filter(({ key }) => now.placed(rows.get(key))) }
}
