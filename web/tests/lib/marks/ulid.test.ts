import { expect, test } from 'vitest'
import { ulid } from '@/lib/marks/ulid'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('is 26 letters of the alphabet the ledger takes as a code', () => {
  expect(ulid()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('begins with the time', () => {
  const now = Date.UTC(2100, 0, 1)
  const digits = [...ulid(now).slice(0, 10)]
  const time = digits.reduce((sum, one) => sum * 32 + LETTERS.indexOf(one), 0)
  expect(time).toBe(now)
})

test('rises within a millisecond and when the clock is set back', () => {
  const now = Date.UTC(2100, 0, 2)
  const made = [ulid(now), ...Array.from({ length: 200 }, () => ulid(now)), ulid(now - 5000)]
  expect([...made].sort()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
})
