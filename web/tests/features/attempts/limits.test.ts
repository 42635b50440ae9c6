import { expect, test } from 'vitest'
import { limitsOf } from '@/features/attempts/limits'

const x = { id: 'x', unit: 'mm' }

test.each([
  ['x < 5', [5]],
  ['5 <= x and gate', [5]],
  ['x > -2.5 mm', [-2.5]],
  ['eventually(hold(abs(x - 412.5 mm) <= 0.5, 2 s))', [412, 413]],
  ['abs(x + 80 mm) <= 1', [-81, -79]],
  ['always(abs(x) < 7)', [-7, 7]],
  ['always(stays(x, -1..2.5 mm))', [-1, 2.5]],
  ['x > 1 or x > 1', [1]],
])('limits of %s', (text, limits) => {
  expect(limitsOf(text, x)).toEqual(limits)
})

test.each([
  'x < 5 cm',
  'x < 5 * y',
  'x < 15 - y',
  'max_x < 5',
  'xx > 3',
  'rate(x) < 5',
  'x < y',
])('no line for %s', (text) => {
  expect(limitsOf(text, x)).toEqual([])
})

test('a unit with a slash, and a plain number', () => {
  expect(limitsOf('gate_open and speed > 10 mm/s', { id: 'speed', unit: 'mm/s' })).toEqual([10])
  expect(limitsOf('count(n) > 3 and n >= 2', { id: 'n', unit: null })).toEqual([2])
})
