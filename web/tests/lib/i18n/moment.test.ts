import { expect, test } from 'vitest'
import { moment } from '@/lib/i18n/moment'

test('a moment is told by the clocks of the house, wherever the reader is', () => {
  expect(moment('2027-01-05T10:00:00Z')).toBe('2027年1月5日 18:00')
  expect(moment('2027-01-05T18:00:00+08:00')).toBe('2027年1月5日 18:00')
})
