import type { AttemptDetail, Samples, Trace } from '@/lib/api/attempts'
import { lapse } from '@/lib/i18n/lapse'
import { drawStrip, rangeOf, type Range, type Sheet } from './drawStrip'
import type { Lane, Layout, Strip } from './layout'
import { hatch, inkOf, washOf } from './palette'
import { finePlaces, ruler, xOf } from './scale'
import { keyOf, type Mark } from './spans'
import type { Extent } from './useSamples'

export interface Scene {
  detail: AttemptDetail
  layout: Layout
  samples: Samples | null
  /** Over the whole attempt, so that zooming does not move the axes. */
  extents: Readonly<Record<string, Extent>>
  chosen: Mark | null
  focus: boolean
  cursor: number
}

const NOTHING = { t: [], low: [], high: [] }

/** Bars narrower than this could neither be seen nor hit. */
export const THINNEST = 6

function drawRuler(sheet: Sheet, { detail, layout }: Scene): void {
  const { pen, colours, view, gutter, width } = sheet
  const places = finePlaces(view, width, detail.tick_us)
  pen.font = `11px ${colours.font}`
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  for (const { tick, seconds } of ruler(view, width, detail.tick_us)) {
    const x = Math.round(gutter + xOf(view, width, tick)) + 0.5
    if (x < gutter - 1) continue
    pen.fillStyle = colours.line
    pen.fillRect(x, layout.ruler - 6, 1, layout.height - layout.ruler + 6)
    pen.fillStyle = colours.ink2
    pen.fillText(lapse(seconds, places), x + 4, layout.ruler / 2 + 1)
  }
}

function barOf(sheet: Sheet, lane: Lane, from: number, to: number): [number, number, number, number] {
  const { view, gutter, width } = sheet
  const x = gutter + xOf(view, width, from)
  const end = gutter + xOf(view, width, to + 1)
  const wide = Math.max(THINNEST, end - x)
  return [x - (wide - (end - x)) / 2, lane.top + 3, wide, lane.height - 6]
}

/** Earned stands taller than lost; what lasts most of the attempt is a line, not a wall. */
function thickness(what: string, [y, height]: [number, number], share: number): [number, number] {
  if (share > 0.5) return [y + height / 2 - 2, 4]
  return what === 'earned' ? [y, height] : [y + 2, height - 4]
}

function drawLane(sheet: Sheet, lane: Lane, { chosen, detail }: Scene): void {
  const { pen, colours, gutter, width } = sheet
  pen.fillStyle = colours.line
  pen.fillRect(gutter, lane.top + lane.height - 1, width, 1)
  lane.verdict.evidence.forEach(({ what, from, to }, place) => {
    const bar = barOf(sheet, lane, from, to)
    if (bar[0] + bar[2] < gutter || bar[0] > gutter + width) return
    const [x, y, wide, height] = bar
    const ink = inkOf(what, colours)
    if (what === 'unknown') {
      pen.fillStyle = colours.panel
      pen.fillRect(x, y, wide, height)
      hatch(pen, bar, ink)
      pen.strokeStyle = ink
      pen.strokeRect(x + 0.5, y + 0.5, wide - 1, height - 1)
    } else {
      pen.fillStyle = ink
      const [top, thick] = thickness(what, [y, height], (to - from + 1) / detail.ticks)
      pen.fillRect(x, top, wide, thick)
    }
    if (chosen?.key === keyOf(lane.verdict.rule, place)) {
      pen.strokeStyle = colours.ink
      pen.lineWidth = 2
      pen.strokeRect(x - 2, y - 2, wide + 4, height + 4)
      pen.lineWidth = 1
    }
  })
}

function drawChosen(sheet: Sheet, { chosen, layout }: Scene): void {
  if (!chosen) return
  const { pen, colours, view, gutter, width } = sheet
  const { what, from, to } = chosen.evidence
  const x = gutter + xOf(view, width, from)
  const wide = Math.max(1, gutter + xOf(view, width, to + 1) - x)
  pen.fillStyle = washOf(what, colours)
  pen.fillRect(x, layout.ruler, wide, layout.height - layout.ruler)
}

function drawWorst(sheet: Sheet, { chosen, layout }: Scene): void {
  if (chosen?.evidence.margin_at == null) return
  const { pen, colours, view, gutter, width } = sheet
  const x = gutter + xOf(view, width, chosen.evidence.margin_at)
  pen.strokeStyle = inkOf(chosen.evidence.what, colours)
  pen.setLineDash([2, 3])
  pen.beginPath()
  pen.moveTo(x, layout.ruler)
  pen.lineTo(x, layout.height)
  pen.stroke()
  pen.setLineDash([])
}

function drawCursor(sheet: Sheet, { cursor, layout }: Scene): void {
  const { pen, colours, view, gutter, width } = sheet
  const x = Math.round(gutter + xOf(view, width, cursor))
  if (x < gutter || x > gutter + width) return
  pen.fillStyle = colours.ink
  pen.fillRect(x - 0.5, layout.ruler - 4, 1.5, layout.height - layout.ruler + 4)
  pen.beginPath()
  pen.moveTo(x - 5, layout.ruler - 10)
  pen.lineTo(x + 5.5, layout.ruler - 10)
  pen.lineTo(x + 0.25, layout.ruler - 2)
  pen.fill()
}

/** The range of what the evidence spans, with its limits; `null` where nothing would be seen. */
function focused({ limits, channel }: Strip, trace: Trace, { evidence }: Mark): Range | null {
  const { from, to } = evidence
  const first = Math.max(0, trace.t.findLastIndex((tick) => tick <= from))
  const last = trace.t.findLastIndex((tick) => tick <= to)
  if (channel.type !== 'number' || limits.length === 0 || last < first) return null
  const part = { low: trace.low.slice(first, last + 1), high: trace.high.slice(first, last + 1) }
  const { low, high } = rangeOf(limits, part)
  const room = (high - low) * 0.25
  return { low: low - room, high: high + room }
}

/** The whole timeline as it stands. */
export function drawTimeline(sheet: Sheet, scene: Scene): void {
  const { pen, gutter, width, colours } = sheet
  const { layout, detail, samples, extents, chosen, focus } = scene
  pen.clearRect(0, 0, gutter + width, layout.height)
  pen.save()
  pen.beginPath()
  pen.rect(gutter, 0, width, layout.height)
  pen.clip()
  drawChosen(sheet, scene)
  drawRuler(sheet, scene)
  for (const lane of layout.lanes) drawLane(sheet, lane, scene)
  pen.restore()
  for (const strip of layout.strips) {
    const { id } = strip.channel
    const trace = samples?.channels[id] ?? NOTHING
    const near = focus && chosen ? focused(strip, trace, chosen) : null
    const range = near ?? rangeOf(strip.limits, extents[id] ?? trace)
    drawStrip(sheet, strip, { trace, range, gaps: detail.gaps[id] ?? [] })
  }
  pen.save()
  pen.beginPath()
  pen.rect(gutter, 0, width, layout.height)
  pen.clip()
  drawWorst(sheet, scene)
  drawCursor(sheet, scene)
  pen.restore()
  pen.fillStyle = colours.line
  pen.fillRect(gutter - 1, layout.ruler, 1, layout.height - layout.ruler)
}
