import { expect, test } from 'vitest'
import type { ChiefRow, FormSign } from '@/lib/api/chief'
import { benches, moved, narrowed, ordered, shareOfJudge, shareOfRow, windowed } from '@/features/chief/matrix'

const row = (id: string, forms: Record<string, FormSign>, more: Partial<ChiefRow> = {}): ChiefRow => ({
  id,
  name: `项目${id}`,
  rank: null,
  total: null,
  forms,
  spread: null,
  dispute: [],
  held: 0,
  problems: 0,
  lacks: false,
  slot: null,
  ...more,
})
const dispute = { aspect: 'N', item: '', low: '1', high: '9', round: 1, pending: [] }
const rows = [
  row('E10', { J1: 's', J2: 's', J3: 'r' }),
  row('E2', { J1: 'p', J2: 'n' }),
  row('E1', { J1: 'c', J2: 's' }, { held: 1 }),
  row('E3', { J1: 'd', J2: 'c' }, { dispute: [dispute] }),
]
const ids = (list: readonly ChiefRow[]) => list.map(({ id }) => id)

test('entries stand in the natural order of their codes', () => {
  const keyed = Object.fromEntries(rows.map((one) => [one.id, one]))
  expect(ids(ordered(keyed))).toEqual(['E1', 'E2', 'E3', 'E10'])
})

test('each filter keeps what still needs that kind of care', () => {
  const kept = (filter: Parameters<typeof narrowed>[1], text = '') => ids(narrowed(rows, filter, text))
  expect(kept('open')).toEqual(['E2'])
  expect(kept('disputed')).toEqual(['E3'])
  expect(kept('waiting')).toEqual(['E1'])
  expect(kept('unsigned')).toEqual(['E1', 'E3'])
  expect(kept('signed')).toEqual(['E10'])
  expect(kept('all', ' 项目e1 ')).toEqual(['E10', 'E1'])
})

test('a recused judge is not due, and one who is not assigned does not count', () => {
  expect(shareOfRow(rows[0] as ChiefRow)).toEqual({ done: 2, due: 2 })
  expect(shareOfJudge(rows, 'J1')).toEqual({ done: 2, due: 4 })
  expect(shareOfJudge(rows, 'J3')).toEqual({ done: 0, due: 0 })
})

test('judges of one constituency sit together', () => {
  const judge = (id: string, constituency: string | null) => ({ id, name: null, constituency, remote: false, seen_at: null })
  const found = benches([judge('J1', '专家'), judge('J2', null), judge('J3', '专家')])
  expect(found.map((one) => [one.constituency, one.judges.map(({ id }) => id)])).toEqual([
    ['专家', ['J1', 'J3']],
    [null, ['J2']],
  ])
})

test('keys move within the matrix and never out of it', () => {
  const at = { row: 0, column: -1 }
  expect(moved(at, 'ArrowUp', 5, 3, false)).toEqual(at)
  expect(moved(at, 'ArrowRight', 5, 3, false)).toEqual({ row: 0, column: 0 })
  expect(moved(at, 'End', 5, 3, true)).toEqual({ row: 4, column: 2 })
  expect(moved({ row: 4, column: 2 }, 'PageDown', 5, 3, false)).toEqual({ row: 4, column: 2 })
  expect(moved(at, 'a', 5, 3, false)).toBeNull()
})

test('only rows about the view are drawn', () => {
  expect(windowed(0, 300, 30, 171)).toEqual([0, 22])
  expect(windowed(3000, 300, 30, 171)).toEqual([88, 122])
  expect(windowed(5000, 300, 30, 171)[1]).toBe(171)
})
