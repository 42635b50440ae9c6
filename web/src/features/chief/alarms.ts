import type { Tiles } from '@/lib/api/tiles'
import { fixed, oneIn } from './plots'
import type { tileWords } from './tileWords'

type Key = keyof typeof tileWords

/** Something to check: whose it is, and the words for it. */
export interface Alarm {
  id: string
  key: Key
  judge: string
  entry: string | null
  values: Record<string, string | number>
}

const OFTEN = 20

/** Everything the tiles ask people to check; each says how rare it is where nothing is wrong. */
export function alarmsOf(tiles: Tiles, clock: number): Alarm[] {
  const { outliers, drift, consistency, progress } = tiles
  return [
    ...outliers.rows.map(({ entry, judge, by }) => ({
      id: `outlier/${entry}/${judge}`,
      key: 'outlier' as const,
      judge,
      entry,
      values: { by: fixed(Math.abs(by), 1), x: oneIn(outliers.false_alarms) ?? OFTEN },
    })),
    ...drift.rows
      .filter(({ alarm }) => alarm)
      .map(({ judge, side, since }) => ({
        id: `drift/${judge}/${side}`,
        key: side === 'up' ? ('driftUp' as const) : ('driftDown' as const),
        judge,
        entry: since,
        values: { x: oneIn(drift.false_alarms) ?? OFTEN },
      })),
    ...consistency.rows.flatMap((row) =>
      row.alarms.map((what) => ({
        id: `consistency/${row.judge}/${what}`,
        key: `${what}Alarm` as const,
        judge: row.judge,
        entry: null,
        values: { value: row[what] === null ? '–' : fixed(row[what], 2) },
      })),
    ),
    ...progress.rows
      .filter(({ late }) => late)
      .map(({ judge, behind }) => ({
        id: `late/${judge}`,
        key: 'late' as const,
        judge,
        entry: null,
        values: { minutes: behind === null ? 0 : Math.floor((clock - behind) / 60e6) },
      })),
  ]
}
