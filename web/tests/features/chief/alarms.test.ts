import { expect, test } from 'vitest'
import type { Tiles } from '@/lib/api/tiles'
import { alarmsOf } from '@/features/chief/alarms'
import { tileWords } from '@/features/chief/tileWords'

const tile = { shown: true, from: 5, n: 20, alarm: null, false_alarms: null, rows: [] }
const quiet: Tiles = {
  progress: tile,
  severity: { ...tile, connected: true },
  outliers: { ...tile, alarm: 4.73, false_alarms: 0.05 },
  drift: tile,
  spread: tile,
  consistency: tile,
  agreement: { ...tile, icc: null, icc_panel: null, alpha: null },
  certainty: { ...tile, k: null },
}

test('nothing is told of a session in which nothing stands out', () => {
  expect(alarmsOf(quiet, 0)).toEqual([])
})

test('each alarm names whom to ask and how rare it is where nothing is wrong', () => {
  const tiles: Tiles = {
    ...quiet,
    outliers: { ...quiet.outliers, rows: [{ entry: 'E7', judge: 'J3', z: -5, by: -14.5, at: 0 }] },
    drift: {
      ...quiet.drift,
      false_alarms: 0.1,
      rows: [
        { judge: 'J1', side: 'up', value: 9, since: null, alarm: true },
        { judge: 'J2', side: 'down', value: 3, since: 'E1', alarm: false },
      ],
    },
    progress: {
      ...quiet.progress,
      rows: [{ judge: 'J9', given: 1, due: 2, forms: 1, of: 2, recused: 0, behind: 60e6, late: true }],
    },
  }
  const found = alarmsOf(tiles, 360e6)
  expect(found.map(({ key, judge }) => [key, judge])).toEqual([
    ['outlier', 'J3'],
    ['driftUp', 'J1'],
    ['late', 'J9'],
  ])
  expect(found[0]?.values).toEqual({ by: '14.5', x: 20 })
  expect(found[1]?.values).toEqual({ x: 10 })
  expect(found[2]?.values).toEqual({ minutes: 5 })
})

test('no wording calls anybody abnormal, a cheat or biased', () => {
  const texts = Object.values(tileWords).flat().join(' ')
  expect(texts).not.toMatch(/异常|作弊|偏袒|abnormal|cheat|biased/i)
})
