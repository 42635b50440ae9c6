import { expect, test } from 'vitest'
import { tracePath } from '@/features/attempts/Figure'
import { asked, serves } from '@/features/attempts/useSamples'
import type { Samples } from '@/lib/api/attempts'

function samples(from: number, to: number, buckets: number): Samples {
  const t = Array.from({ length: buckets }, (_, n) => from + Math.floor((n * (to - from + 1)) / buckets))
  return { from, to, channels: { x: { t, low: t.map(() => 0), high: t.map(() => 1) } } }
}

test('a view is asked for with as much again on both sides, cut at the attempt', () => {
  expect(asked({ from: 1000, to: 2000 }, 6000, 500)).toEqual({ from: 0, to: 3000, width: 1501 })
  expect(asked({ from: 0, to: 6000 }, 6000, 500)).toEqual({ from: 0, to: 5999, width: 500 })
})

test('samples serve a view they hold finely enough', () => {
  const whole = samples(0, 5999, 600)
  expect(serves(whole, { from: 0, to: 6000 }, 600)).toBe(true)
  expect(serves(whole, { from: 100, to: 1100 }, 600)).toBe(false)
  expect(serves(samples(100, 1100, 1001), { from: 200, to: 300 }, 600)).toBe(true)
  expect(serves(samples(100, 1100, 1001), { from: 50, to: 300 }, 600)).toBe(false)
  expect(serves(null, { from: 0, to: 1 }, 600)).toBe(false)
})

test('a trace is steps with each bucket’s range, broken at gaps', () => {
  const trace = { t: [0, 1, 2, 3], low: [0, 0, null, 1], high: [0, 1, null, 1] }
  const path = tracePath(trace, { from: 0, to: 3 }, { low: 0, high: 1 })
  expect(path).toBe('M0 44H0V44V44H100V44V0M300 0H300V0V0')
})
