/** A line of a small chart; `gaps` are the stretches without a value, from x to x. */
export interface Spark {
  path: string
  gaps: [number, number][]
  low: number | null
  high: number | null
}

/** Values that jump (truths, codes) are drawn as steps between fixed ends. */
export interface Steps {
  low: number
  high: number
}

type Values = readonly (number | null)[]

const short = (value: number) => Math.round(value * 10) / 10

function range(values: Values): [number, number] | null {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[]
  if (known.length === 0) return null
  return known.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )
}

export interface Box {
  width: number
  height: number
  /** How many values the width holds. */
  room: number
  steps?: Steps | undefined
}

/** Runs of places that are known (or not), as `[first, last]`. */
export function runs(values: Values, known: boolean): [number, number][] {
  const found: [number, number][] = []
  values.forEach((value, place) => {
    if ((value !== null) !== known) return
    const last = found.at(-1)
    if (last?.[1] === place - 1) last[1] = place
    else found.push([place, place])
  })
  return found
}

/**
 * The path of `values` in a box, newest at the right edge, `room` places wide.
 *
 * What stands still is drawn in the middle; a lone value between gaps is a dot.
 */
export function spark(
  values: Values,
  { width, height, room, steps }: Box,
): Spark {
  const found = range(values)
  const [low, high] = steps ? [steps.low, steps.high] : (found ?? [0, 0])
  const step = width / Math.max(1, room - 1)
  const start = room - values.length
  const x = (place: number) => short(Math.min(width, Math.max(0, (start + place) * step)))
  const y = (value: number) =>
    short(high === low ? height / 2 : height - ((value - low) / (high - low)) * height)
  const line = ([first, last]: [number, number]) => {
    const points = values.slice(first, last + 1).map((value, place) => [x(first + place), y(value ?? 0)])
    if (points.length === 1) points.push(...points)
    if (!steps) return `M${points.map(([a, b]) => `${a} ${b}`).join('L')}`
    const [start, ...rest] = points
    return `M${start?.[0]} ${start?.[1]}${rest.map(([a, b]) => `H${a}V${b}`).join('')}`
  }
  return {
    path: runs(values, true).map(line).join(''),
    gaps: runs(values, false).map(([first, last]) => [x(first - 0.5), x(last + 0.5)]),
    low: found?.[0] ?? null,
    high: found?.[1] ?? null,
  }
}

/** Decimal places that keep three figures of the largest value: a reading does not jump about. */
export function places(low: number, high: number): number {
  const most = Math.max(Math.abs(low), Math.abs(high))
  if (most === 0) return 1
  return Math.max(0, Math.min(3, 2 - Math.floor(Math.log10(most))))
}
