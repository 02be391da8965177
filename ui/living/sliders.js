// What Streamlit's own sliders say while they are dragged: Python hears it only when they are let go.

/**
 * The number a slider stands on, by its key; `told` is what Python knows of it, which holds where the slider is
 * not on the page, and where it stands as near to that as its steps allow.
 */
export function standsOn(key, told) {
  const thumb = document.querySelector(`.st-key-${key} :is(input[type="range"], [role="slider"])`)
  const number = parseFloat(thumb?.getAttribute("value") ?? thumb?.getAttribute("aria-valuenow"))
  const step = parseFloat(thumb?.getAttribute("step") ?? 0)
  return Number.isNaN(number) || 2 * Math.abs(number - told) <= step ? told : number
}

/** Call back before the next paint whenever any slider moved; gives what ends it. */
export function watch(moved) {
  let waiting = 0
  const observer = new MutationObserver(() => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      moved()
    })
  })
  observer.observe(document.body, { subtree: true, attributeFilter: ["value", "aria-valuenow"] })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(waiting)
  }
}
