import { expect, test } from 'vitest'
import { phaseOf } from '@/features/notice/ApplyWay'

const NOW = Date.parse('2026-10-07T08:00:00Z')

test.each([
  [null, null, 'now'],
  ['2026-10-07T08:00:00Z', null, 'now'],
  ['2026-10-07T08:00:01Z', null, 'before'],
  [undefined, '2026-10-07T08:00:00Z', 'after'],
  ['2026-10-01T00:00:00Z', '2026-11-05T00:00:00+08:00', 'now'],
] as const)('from %s to %s is %s', (opens, closes, phase) => {
  expect(phaseOf(opens, closes, NOW)).toBe(phase)
})
