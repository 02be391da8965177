// Points with a key (`ids`) travel to their new place instead of jumping.

const TRAVEL_MS = 450, MOST_TRAVELLERS = 600

/** Whether the visitor asked for less movement. */
export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches

/** Where a point on its way is at this moment, in pixels. */
function underway(element) {
  const { e, f } = new DOMMatrix(getComputedStyle(element).transform)
  return { x: e, y: f }
}

/** Where every point with a key belongs, in pixels, and where it is seen while it is on its way there. */
export function places(picture) {
  const found = new Map()
  if (calm()) return found
  const points = picture.querySelectorAll(".scatterlayer .point")
  if (points.length > MOST_TRAVELLERS) return found
  for (const element of points) {
    const trace = element.parentNode?.parentNode?.__data__?.[0]?.trace
    if (trace?.mode !== "markers") continue // points on a line go where the line goes
    const key = trace.ids?.[element.__data__?.i]
    const [, x, y] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(element.getAttribute("transform") ?? "") ?? []
    if (key === undefined || x === undefined) continue
    const place = { element, x: +x, y: +y }
    const moving = element.getAnimations().length > 0
    found.set(`${trace.index} ${key}`, { ...place, seen: moving ? underway(element) : place })
  }
  return found
}

/** Let points go from where they were seen to where they belong now; who is on the way there goes on. */
export function travel(before, after) {
  for (const [key, now] of after) {
    const then = before.get(key)
    if (!then || Math.hypot(then.x - now.x, then.y - now.y) < 1) continue
    for (const old of now.element.getAnimations()) old.cancel()
    const at = ({ x, y }) => ({ transform: `translate(${x}px, ${y}px)` })
    now.element.animate([at(then.seen), at(now)], { duration: TRAVEL_MS, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" })
  }
}
