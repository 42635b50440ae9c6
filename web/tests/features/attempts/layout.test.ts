import { expect, test } from 'vitest'
import { layoutOf, namedBy, rowAt } from '@/features/attempts/layout'
import type { Channel } from '@/lib/api/attempts'
import { verdict } from './verdicts'

const channels: Channel[] = [
  { id: 'x', title: {}, unit: 'mm', type: 'number', values: [] },
  { id: 'gate', title: {}, unit: null, type: 'bool', values: [] },
]
const verdicts = [verdict('A', { text: 'x > 5' }), verdict('S', { text: 'gate and x > 9' })]

test('rows follow each other without overlapping, and every point finds its row', () => {
  const layout = layoutOf({ channels, verdicts })
  const rows = [...layout.lanes, ...layout.strips]
  rows.slice(1).forEach((row, place) => {
    const before = rows[place]
    expect(row.top).toBeGreaterThanOrEqual((before?.top ?? 0) + (before?.height ?? 0))
  })
  for (const row of rows) expect(rowAt(layout, row.top + 1)).toBe(row)
  expect(rowAt(layout, 1)).toBeNull()
  expect(layout.strips[0]?.limits).toEqual([5, 9])
})

test('a rule’s own channels, or all where it names none', () => {
  expect(namedBy('gate and not step', channels).map(({ id }) => id)).toEqual(['gate'])
  expect(namedBy('elapsed', channels)).toHaveLength(2)
  expect(namedBy(undefined, channels)).toHaveLength(2)
})

test('one rule alone shows its own channels and limits', () => {
  const layout = layoutOf({ channels, verdicts, only: verdict('A', { text: 'x > 5' }) })
  expect(layout.strips.map(({ channel, limits }) => [channel.id, limits])).toEqual([['x', [5]]])
  expect(layout.lanes).toHaveLength(2)
})
