import type { Trace } from '@/lib/api/attempts'
import { places } from '@/lib/charts/spark'
import { number } from '@/lib/i18n/number'
import type { Strip } from './layout'
import { hatch, type Palette } from './palette'
import { span, xOf, type View } from './scale'

export interface Sheet {
  pen: CanvasRenderingContext2D
  colours: Palette
  view: View
  /** Left margin with the axes' figures, and the width right of it. */
  gutter: number
  width: number
}

const PAD = 7
/** Room for the name above what fills its whole row. */
const HEAD = 18
const LABEL = 11

export interface Range {
  low: number
  high: number
}

/** From the lowest to the highest of all values and limits; never without any height. */
export function rangeOf(limits: readonly number[], { low, high }: Pick<Trace, 'low' | 'high'>): Range {
  const known = [...low, ...high, ...limits].filter((value) => value !== null)
  if (known.length === 0) return { low: 0, high: 1 }
  const least = known.reduce((a, b) => Math.min(a, b))
  const most = known.reduce((a, b) => Math.max(a, b))
  return least === most ? { low: least - 1, high: most + 1 } : { low: least, high: most }
}

/** Calls `shape` for each run of buckets that hold something, with the x where each ends. */
function eachRun(trace: Trace, shape: (first: number, last: number) => void): void {
  let first = -1
  trace.t.forEach((_, place) => {
    const known = trace.low[place] !== null
    if (known && first < 0) first = place
    if (!known && first >= 0) {
      shape(first, place - 1)
      first = -1
    }
  })
  if (first >= 0) shape(first, trace.t.length - 1)
}

function xs(sheet: Sheet, trace: Trace, place: number): number {
  const tick = trace.t[place] ?? sheet.view.to
  return sheet.gutter + xOf(sheet.view, sheet.width, tick)
}

/** The limits whose figures do not stand in each other's way. */
function apart(limits: readonly number[], y: (value: number) => number): number[] {
  return limits.filter((limit, place) => {
    const before = limits[place - 1]
    return before === undefined || Math.abs(y(before) - y(limit)) > LABEL
  })
}

function drawNumber(sheet: Sheet, strip: Strip, trace: Trace, { low, high }: Range): void {
  const { pen, colours, gutter, width } = sheet
  const room = strip.height - 2 * PAD
  const y = (value: number) => strip.top + PAD + room - ((value - low) / (high - low)) * room
  pen.setLineDash([4, 4])
  pen.strokeStyle = colours.edge
  pen.lineWidth = 1
  for (const limit of strip.limits) {
    pen.beginPath()
    pen.moveTo(gutter, y(limit))
    pen.lineTo(gutter + width, y(limit))
    pen.stroke()
  }
  pen.setLineDash([])
  pen.fillStyle = colours.ink3
  pen.textAlign = 'right'
  for (const limit of apart(strip.limits, y)) {
    pen.textBaseline = y(limit) < strip.top + PAD + LABEL ? 'top' : 'bottom'
    pen.fillText(number(String(limit)), gutter + width - 4, y(limit))
  }
  pen.strokeStyle = colours.ink2
  pen.lineWidth = 1.25
  pen.lineJoin = 'round'
  eachRun(trace, (first, last) => {
    pen.beginPath()
    for (let place = first; place <= last; place += 1) {
      const x = xs(sheet, trace, place)
      const bottom = y(trace.low[place] ?? 0)
      const top = y(trace.high[place] ?? 0)
      if (place === first) pen.moveTo(x, bottom)
      // A sample holds until the next: a step, then the bucket's whole range.
      else pen.lineTo(x, y(((trace.low[place - 1] ?? 0) + (trace.high[place - 1] ?? 0)) / 2))
      pen.lineTo(x, bottom)
      pen.lineTo(x, top)
    }
    pen.lineTo(xs(sheet, trace, last + 1), y(trace.high[last] ?? 0))
    pen.stroke()
  })
}

function drawAxis({ pen, colours, gutter }: Sheet, strip: Strip, { low, high }: Range): void {
  const digits = places(low, high)
  pen.fillStyle = colours.ink3
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.fillText(number(high.toFixed(digits)), gutter - 6, strip.top + PAD + 3)
  pen.fillText(number(low.toFixed(digits)), gutter - 6, strip.top + strip.height - PAD - 3)
}

function drawBool(sheet: Sheet, strip: Strip, trace: Trace): void {
  const { pen, colours } = sheet
  const top = strip.top + HEAD
  const height = strip.height - HEAD - PAD
  pen.fillStyle = colours.ink3
  eachRun(trace, (first, last) => {
    for (let place = first; place <= last; place += 1) {
      if ((trace.high[place] ?? 0) === 0) continue
      const x = xs(sheet, trace, place)
      pen.fillRect(x, top, Math.max(1, xs(sheet, trace, place + 1) - x), height)
    }
    const from = xs(sheet, trace, first)
    pen.fillRect(from, top + height - 1, xs(sheet, trace, last + 1) - from, 1)
  })
}

function drawCode(sheet: Sheet, strip: Strip, trace: Trace): void {
  const { pen, colours } = sheet
  const top = strip.top + HEAD
  const height = strip.height - HEAD - 4
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  const segment = (first: number, last: number) => {
    const x = xs(sheet, trace, first)
    const wide = xs(sheet, trace, last + 1) - x
    const word = strip.channel.values[trace.high[first] ?? 0] ?? ''
    pen.fillStyle = colours.sunk
    pen.fillRect(x, top, wide, height)
    pen.fillStyle = colours.edge
    pen.fillRect(x, top, 1, height)
    const start = Math.max(x, sheet.gutter) + 5
    if (x + wide - start < pen.measureText(word).width + 4) return
    pen.fillStyle = colours.ink2
    pen.fillText(word, start, top + height / 2 + 1)
  }
  eachRun(trace, (first, last) => {
    let start = first
    for (let place = first + 1; place <= last + 1; place += 1) {
      if (place <= last && trace.high[place] === trace.high[start]) continue
      segment(start, place - 1)
      start = place
    }
  })
}

const draw = { number: drawNumber, bool: drawBool, code: drawCode }

/** One channel: its gaps hatched, its limits dashed, its course. */
export function drawStrip(
  sheet: Sheet,
  strip: Strip,
  { trace, range, gaps }: { trace: Trace; range: Range; gaps: readonly [number, number][] },
): void {
  const { pen, colours, gutter, width, view } = sheet
  pen.font = `${LABEL}px ${colours.font}`
  if (strip.channel.type === 'number') drawAxis(sheet, strip, range)
  pen.save()
  pen.beginPath()
  pen.rect(gutter, strip.top, width, strip.height)
  pen.clip()
  pen.fillStyle = colours.line
  pen.fillRect(gutter, strip.top + strip.height - 1, width, 1)
  for (const [from, to] of gaps) {
    if (to < view.from || from > view.to) continue
    const x = Math.max(gutter, gutter + xOf(view, width, from))
    const wide = Math.max(2, ((to - from + 1) / span(view)) * width)
    hatch(pen, [x, strip.top + 3, wide, strip.height - 6], colours.edge)
  }
  draw[strip.channel.type](sheet, strip, trace, range)
  pen.restore()
}
