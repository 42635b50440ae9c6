import { expect, test } from 'vitest'
import { reading } from '@/features/stations/reading'
import { channel } from './station'

const words = { yes: '是', no: '否' }

test('as many places as three figures of the largest need', () => {
  expect(reading(channel(1.25, [1.25, 480.5]), words)).toBe('1')
  expect(reading(channel(1.25, [1.5]), words)).toBe('1.25')
  expect(reading(channel(-1.25, []), words)).toBe('\u22121.25')
})

test('whole numbers have no places and zero has no sign', () => {
  expect(reading(channel(4, [3, 4]), words)).toBe('4')
  expect(reading(channel(-0.0001, [12.5]), words)).toBe('0.0')
})

test('truths and codes are words; what is not valid is a dash', () => {
  expect(reading({ ...channel(1), type: 'bool' }, words)).toBe('是')
  expect(reading({ ...channel(0), type: 'bool' }, words)).toBe('否')
  expect(reading({ ...channel(1), type: 'code', values: ['idle', 'pick'] }, words)).toBe('pick')
  expect(reading(channel(null), words)).toBe('–')
})
