import { expect, test } from 'vitest'
import { extended } from '@/features/stations/history'

test('only what is new is added, and only so much is kept', () => {
  const first = extended(null, [1, 2, 3], 0.3, 5)
  const second = extended(first, [2, 3, 4], 0.4, 5)
  expect(second).toEqual({ end: 4, values: [1, 2, 3, 4] })
  expect(extended(second, [4, 5, 6], 0.6, 5).values).toEqual([2, 3, 4, 5, 6])
})

test('the same moment adds nothing, a new attempt begins anew', () => {
  const first = extended(null, [1, 2], 5, 9)
  expect(extended(first, [1, 2], 5, 9)).toBe(first)
  expect(extended(first, [9], 0.1, 9)).toEqual({ end: 1, values: [9] })
})

test('what no message told is a gap', () => {
  const first = extended(null, [1], 0.1, 9)
  expect(extended(first, [5, 6], 0.6, 9).values).toEqual([1, null, null, null, 5, 6])
})
