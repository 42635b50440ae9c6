/** What part of an attempt is on the screen, in ticks (fractions while it glides). */
export interface View {
  from: number
  to: number
}

/** Ticks below which zooming in shows nothing more. */
const CLOSEST = 20
/** How much of the view a span that is jumped to fills at most. */
const FILL = 0.4

export function span(view: View): number {
  return view.to - view.from
}

/** Pixels from the left edge. */
export function xOf(view: View, width: number, tick: number): number {
  return ((tick - view.from) / span(view)) * width
}

export function tickAt(view: View, width: number, x: number): number {
  return view.from + (x / width) * span(view)
}

/** `view` moved and cut so that it lies within the attempt. */
export function within(view: View, ticks: number): View {
  const wide = Math.min(Math.max(span(view), Math.min(CLOSEST, ticks)), Math.max(1, ticks))
  const from = Math.min(Math.max(0, view.from), Math.max(0, ticks - wide))
  return { from, to: from + wide }
}

/** Closer by `factor` (> 1) or farther (< 1); the tick `about` stays where it is. */
export function zoomed(view: View, factor: number, about: number, ticks: number): View {
  const wide = Math.min(Math.max(span(view) / factor, Math.min(CLOSEST, ticks)), ticks)
  const share = (about - view.from) / span(view)
  const from = about - share * wide
  return within({ from, to: from + wide }, ticks)
}

export function panned(view: View, by: number, ticks: number): View {
  return within({ from: view.from + by, to: view.to + by }, ticks)
}

/** The view that shows `from`–`to` in its middle, no wider than now unless it must be. */
export function showing(view: View, from: number, to: number, ticks: number): View {
  const needed = (to - from + 1) / FILL
  const wide = Math.max(needed, Math.min(span(view), Math.max(needed, ticks / 12)))
  const middle = (from + to) / 2
  return within({ from: middle - wide / 2, to: middle + wide / 2 }, ticks)
}

/** `view`, or its neighbour that holds `tick` where playing has left it. */
export function following(view: View, tick: number, ticks: number): View {
  const edge = view.from + span(view) * 0.85
  if (tick >= view.from && tick <= edge) return view
  const from = tick - span(view) * 0.15
  return within({ from, to: from + span(view) }, ticks)
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 3600]

export interface Mark {
  tick: number
  seconds: number
}

/** Round times across the view, about `apart` pixels from each other. */
export function ruler(view: View, width: number, tickUs: number, apart = 90): Mark[] {
  const second = 1e6 / tickUs
  const wanted = (span(view) / second / width) * apart
  const step = STEPS.find((one) => one >= wanted) ?? 7200
  const first = Math.ceil(view.from / second / step - 1e-9)
  const last = Math.floor(view.to / second / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const seconds = Math.round((first + place) * step * 1000) / 1000
    return { seconds, tick: seconds * second }
  })
}

/** Decimal places that tell the ruler's marks apart. */
export function finePlaces(view: View, width: number, tickUs: number): number {
  const perMark = (span(view) * tickUs * 90) / width / 1e6
  return perMark < 0.1 ? 2 : perMark < 1 ? 1 : 0
}
