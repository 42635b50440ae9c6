import { expect, test } from 'vitest'
import { checked, choices, typed, type Bounds } from '@/features/marking/typing'

const half: Bounds = { min: '0', max: '10', step: '0.5' }
const whole: Bounds = { min: '0', max: '16', step: '4' }
const open: Bounds = { min: '-999999999', max: '999999999', step: null }

const type = (keys: string[], bounds: Bounds) =>
  keys.reduce((text, key) => typed(text, key, bounds), '')

test.each([
  [['8', '.', '5'], half, '8.5'],
  [['0', '7'], half, '7'],
  [['.', '5'], half, '0.5'],
  [['8', '.', '.', '5'], half, '8.5'],
  [['8', '.', '5'], whole, '85'],
  [['-', '3'], half, '3'],
  [['-', '3'], open, '-3'],
  [['1', '2', 'back'], half, '1'],
  [['1', '2', 'clear'], half, ''],
])('%j makes %s', (keys, bounds, text) => {
  expect(type(keys, bounds)).toBe(text)
})

test.each([
  ['', { fault: 'empty' }],
  ['10.5', { fault: 'high' }],
  ['-1', { fault: 'low' }],
  ['7.3', { fault: 'step' }],
  ['7.50', { value: '7.5' }],
  ['10', { value: '10' }],
])('%j is %j', (text, result) => {
  expect(checked(text, half)).toEqual(result)
})

test('few values get a key each, many or open ones do not', () => {
  expect(choices(whole)).toEqual(['0', '4', '8', '12', '16'])
  expect(choices(half)).toBeNull()
  expect(choices(open)).toBeNull()
})
