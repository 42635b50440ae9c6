import { beforeEach, expect, test } from 'vitest'
import { keepMoments, keepPlace, momentsIn, placeIn, withMoment } from '@/features/marking/player'

beforeEach(() => {
  localStorage.clear()
})

test('the place in a video is kept, each video its own', () => {
  keepPlace('/v1', 63.27)
  expect(placeIn('/v1')).toBe(63.3)
  expect(placeIn('/v2')).toBe(0)
})

test('moments are in order and noted once', () => {
  const moments = [12.34, 3, 12.3].reduce<number[]>(withMoment, [])
  expect(moments).toEqual([3, 12.3])
  keepMoments('/v1', moments)
  expect(momentsIn('/v1')).toEqual([3, 12.3])
})
