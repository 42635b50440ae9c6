import { expect, test } from 'vitest'
import { worthOf } from '@/lib/marks/worth'

const each = (points: string | null, cap: string | null = null) => ({ deduction: true, each: points, cap })

test('a deduction is worth points taken off, an aspect its mark', () => {
  expect(worthOf(each('2'), '3')).toBe('-6')
  expect(worthOf(each('2', '4'), '3')).toBe('-4')
  expect(worthOf(each('0.5'), '3')).toBe('-1.5')
  expect(worthOf(each('2'), '0')).toBe('0')
  expect(worthOf(each(null), '3')).toBe('-3')
  expect(worthOf(each('2'), null)).toBeNull()
  expect(worthOf({ deduction: false, each: null, cap: null }, '3')).toBe('3')
})
