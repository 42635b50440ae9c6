import type { Placed, Run, Timetable } from '@/lib/api/schedule'
import { dayKey } from '@/lib/i18n/time'

export const MINUTE = 60_000_000
export const SNAP = 5 * MINUTE
/** Pixels of a minute. */
export const SCALE = 1.6

export interface Lane {
  code: string
  name: string
  venue: string
  open: readonly (readonly [number, number])[]
}

export interface DayView {
  key: string
  /** First and last instant shown, on full hours. */
  from: number
  to: number
}

/** The days on which stations are open, each from its first to its last hour. */
export function daysOf(table: Timetable): DayView[] {
  const days = new Map<string, DayView>()
  const spans = table.stations.flatMap(({ open }) => open as [number, number][])
  const runs = new Map(table.runs.map((run) => [run.entry, run]))
  const stays = table.places.map(({ entry, start }): [number, number] => {
    const run = runs.get(entry)
    return [start, start + (run ? lengthOf(run) : MINUTE)]
  })
  for (const [first, last] of [...spans, ...stays]) {
    const key = dayKey(first)
    const known = days.get(key)
    const from = Math.floor(first / (60 * MINUTE)) * 60 * MINUTE
    const to = Math.ceil(last / (60 * MINUTE)) * 60 * MINUTE
    days.set(key, {
      key,
      from: Math.min(known?.from ?? from, from),
      to: Math.max(known?.to ?? to, to),
    })
  }
  return [...days.values()].sort((a, b) => a.from - b.from)
}

/** How long a run takes its station. */
export function lengthOf(run: Run): number {
  return (run.setup + run.work + run.reset) * MINUTE
}

export function left(day: DayView, instant: number): number {
  return ((instant - day.from) / MINUTE) * SCALE
}

/** The instant under a pixel, on full five minutes, within the day. */
export function instantAt(day: DayView, pixel: number): number {
  const raw = day.from + (pixel / SCALE) * MINUTE
  const snapped = Math.round(raw / SNAP) * SNAP
  return Math.min(Math.max(snapped, day.from), day.to - SNAP)
}

/** A new list in which one entry is there, or nowhere. */
export function placed(
  places: readonly Placed[],
  entry: string,
  where: { station: string; start: number } | null,
): Placed[] {
  const others = places.filter((one) => one.entry !== entry)
  return where ? [...others, { entry, ...where }] : others
}

/** Entry → in which row of its station it is drawn: who overlaps stands below, so that all are seen. */
export function stacked(places: readonly Placed[], runs: ReadonlyMap<string, Run>): Map<string, number> {
  const ends = new Map<string, number[]>()
  const rows = new Map<string, number>()
  for (const { entry, station, start } of [...places].sort((a, b) => a.start - b.start)) {
    const run = runs.get(entry)
    if (!run) continue
    const taken = ends.get(station) ?? []
    const free = taken.findIndex((end) => end <= start)
    const row = free === -1 ? taken.length : free
    taken[row] = start + lengthOf(run)
    ends.set(station, taken)
    rows.set(entry, row)
  }
  return rows
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

export function isArrow(key: string): key is Arrow {
  return key.startsWith('Arrow')
}

/** Where an arrow takes what was picked up. */
export function nudged(
  day: DayView,
  lanes: readonly Lane[],
  at: { station: string; start: number },
  key: Arrow,
): { station: string; start: number } {
  const row = lanes.findIndex(({ code }) => code === at.station)
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  const lane = lanes[Math.min(Math.max(row + step, 0), lanes.length - 1)]
  const shift = key === 'ArrowLeft' ? -SNAP : key === 'ArrowRight' ? SNAP : 0
  const start = Math.min(Math.max(at.start + shift, day.from), day.to - SNAP)
  return { station: lane?.code ?? at.station, start }
}

/** The entry that an arrow goes to: along the station, or the nearest on the one beside it. */
export function neighbour(
  shown: readonly Placed[],
  lanes: readonly Lane[],
  from: Placed,
  key: Arrow,
): string | null {
  const row = lanes.findIndex(({ code }) => code === from.station)
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const line = shown
      .filter(({ station }) => station === from.station)
      .sort((a, b) => a.start - b.start)
    const at = line.findIndex(({ entry }) => entry === from.entry)
    return line[at + (key === 'ArrowRight' ? 1 : -1)]?.entry ?? null
  }
  const step = key === 'ArrowUp' ? -1 : 1
  for (let at = row + step; at >= 0 && at < lanes.length; at += step) {
    const line = shown.filter(({ station }) => station === lanes[at]?.code)
    const far = ({ start }: Placed) => Math.abs(start - from.start)
    const near = [...line].sort((a, b) => far(a) - far(b))[0]
    if (near) return near.entry
  }
  return null
}
