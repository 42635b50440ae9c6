import { expect, test } from 'vitest'
import { slotTime } from '@/features/marking/slot'

const MINUTE = 60_000
const start = 1_800_000_000_000_000
const length = 5 * MINUTE * 1000
const at = (minutes: number, ahead = 0) => slotTime(start, length, start / 1000 + minutes * MINUTE - ahead, ahead)

test.each([
  [0, { phase: 'running', seconds: 300 }],
  [3.99, { phase: 'running', seconds: 61 }],
  [4, { phase: 'ending', seconds: 60 }],
  [5, { phase: 'ending', seconds: 0 }],
  [5.5, { phase: 'over', seconds: 30 }],
])('after %d minutes', (minutes, told) => {
  expect(at(minutes)).toEqual(told)
})

test('a device whose clock is hours off shows the same', () => {
  expect(at(2, 3 * 60 * MINUTE)).toEqual({ phase: 'running', seconds: 180 })
  expect(at(2, -3 * 60 * MINUTE)).toEqual({ phase: 'running', seconds: 180 })
})
