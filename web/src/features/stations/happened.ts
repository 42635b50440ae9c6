import type { LiveEvent, LiveStation } from '@/lib/api/stations'

/** Seconds by which a span that goes on may lag behind the station's clock. */
const LAG = 0.5

/** Whether the span still goes on: it reaches to now. */
export function goesOn({ to }: LiveEvent, { state, t }: Pick<LiveStation, 'state' | 't'>): boolean {
  return state === 'running' && (to === null || to >= t - LAG)
}

/** When it moved points: where its span ended, or where one that goes on began. */
export function happenedAt(event: LiveEvent, station: Pick<LiveStation, 'state' | 't'>): number {
  return goesOn(event, station) ? event.from : (event.to ?? event.from)
}

/** The newest first, so that what goes on all the time does not keep new things down. */
export function newestFirst(station: Pick<LiveStation, 'state' | 't' | 'events'>): LiveEvent[] {
  return [...station.events].sort((a, b) => happenedAt(b, station) - happenedAt(a, station))
}
