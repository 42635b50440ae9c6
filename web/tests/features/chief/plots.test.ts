import { expect, test } from 'vitest'
import { about, fixed, furthest, oneIn, percent, reach } from '@/features/chief/plots'

test('an axis about zero shows every interval and is a round number', () => {
  expect(reach([{ low: -3.7, high: -1.1 }], 3)).toBe(4)
  expect(reach([], 3)).toBe(3)
  expect(reach([{ low: 0, high: 260 }], 3)).toBe(260)
  expect(percent(0, -5, 5)).toBe(50)
  expect(percent(9, -5, 5)).toBe(100)
})

test('only a judge whose interval leaves zero out is spoken of', () => {
  const plain = { points: 2.5, low: -0.1, high: 5 }
  const strict = { points: -2.4, low: -3.7, high: -1.1 }
  expect(furthest([plain, strict])).toBe(strict)
  expect(furthest([plain])).toBeNull()
})

test('numbers have a true minus sign, and zero none', () => {
  expect(fixed(-2.44, 1)).toBe('\u22122.4')
  expect(fixed(-0.04, 1)).toBe('0.0')
})

test('how often an alarm is false is told as one in how many', () => {
  expect(oneIn(0.05)).toBe(20)
  expect(oneIn(0)).toBeNull()
  expect(oneIn(null)).toBeNull()
})

test('places at the cut come first, with their neighbours', () => {
  const rows = Array.from({ length: 30 }, (_, n) => ({ rank: n + 1, edge: n + 1 === 12 }))
  expect(about(rows, 6).map(({ rank }) => rank)).toEqual([4, 5, 6, 7, 8, 9, 12])
  expect(about(rows, null)).toHaveLength(12)
})
