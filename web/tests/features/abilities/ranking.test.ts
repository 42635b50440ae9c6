import { expect, test } from 'vitest'
import { ranking } from '@/features/abilities/ranking'
import type { AbilityRow } from '@/lib/api/abilities'

function row(ability: string, entry: string, rank: number | null): AbilityRow {
  const rest = { name: null, change: 0, score: null, max: null, provisional: false }
  return { id: `${ability}/${entry}`, ability, entry, rank, ...rest }
}

test('one ability’s entries by rank, then by entry; those without a rank last', () => {
  const rows = [row('a', 'E10', 2), row('a', 'E9', 2), row('a', 'E1', null), row('b', 'E3', 1), row('a', 'E2', 1)]
  const shown = ranking(Object.fromEntries(rows.map((one) => [one.id, one])), 'a')
  expect(shown.map(({ entry }) => entry)).toEqual(['E2', 'E9', 'E10', 'E1'])
})
