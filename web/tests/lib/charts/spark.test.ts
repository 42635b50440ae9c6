import { expect, test } from 'vitest'
import { places, runs, spark } from '@/lib/charts/spark'

const box = { width: 100, height: 10, room: 5 }

test('the newest value stands at the right edge and the extremes touch the box', () => {
  expect(spark([0, 5, 10], box).path).toBe('M50 10L75 5L100 0')
})

test('a gap breaks the line and is told as a stretch', () => {
  const { path, gaps } = spark([1, null, null, 3, 3], box)
  expect(path).toBe('M0 10L0 10M75 0L100 0')
  expect(gaps).toEqual([[12.5, 62.5]])
})

test('what stands still is drawn in the middle, nothing is no line', () => {
  expect(spark([7, 7], { ...box, room: 2 }).path).toBe('M0 5L100 5')
  expect(spark([null, null], { ...box, room: 2 })).toMatchObject({ path: '', low: null, high: null })
  expect(spark([], box)).toMatchObject({ path: '', gaps: [] })
})

test('truths are steps between fixed ends', () => {
  const steps = { low: 0, high: 1 }
  expect(spark([0, 0, 1], { ...box, room: 3, steps }).path).toBe('M0 10H50V10H100V0')
  expect(spark([1, 1, 1], { ...box, room: 3, steps }).path).toBe('M0 0H50V0H100V0')
})

test('runs are maximal and in order', () => {
  const values = [null, 1, 2, null, 3]
  expect(runs(values, true)).toEqual([[1, 2], [4, 4]])
  expect(runs(values, false)).toEqual([[0, 0], [3, 3]])
})

test('three figures of the largest value, at most three places', () => {
  expect([places(-612, 300), places(0, 41), places(0, 1.6), places(0, 0.0004)]).toEqual([0, 1, 2, 3])
  expect(places(0, 0)).toBe(1)
})
