import { expect, test } from 'vitest'
import { count, number } from '@/lib/i18n/number'

test('writes a true minus and leaves the digits of the rule alone', () => {
  expect(number('-2.50')).toBe('\u22122.50')
  expect(number('86.50')).toBe('86.50')
})

test('absent is not zero', () => {
  expect([number(null), number(undefined), number('0.00')]).toEqual(['–', '–', '0.00'])
})

test('groups thousands with a thin space', () => {
  expect(count(1234567)).toBe('1\u2009234\u2009567')
})
