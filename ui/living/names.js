// Names beside bubbles: each where it covers no other, placed anew for the size and the view of the moment.

// How far beyond its bubble a name may stand, in pixels; from the second group on a thin line leads to it.
const RINGS = [[0, 8], [18, 30]]
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
        })
        if ((covered.length > 1 || covered.some(disc => disc.marked)) && !spot.bold) continue
        const cost = ring + order * 0.1 + COVERING * covered.length
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
export function writeNames(chart) {
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
