import { expect, test } from 'vitest'
import { newestFirst } from '@/features/stations/happened'
import { score, shownLamp } from '@/features/stations/Lamps'
import { rule } from './station'

const event = (name: string, from: number, to: number | null) => ({ rule: name, from, to, points: '1', what: 'earned' })

test('the newest comes first; what goes on since the beginning does not stay on top', () => {
  const events = [event('always', 0, 20), event('old', 2, 5), event('new', 1, 12)]
  const order = newestFirst({ state: 'running', t: 20, events }).map((one) => one.rule)
  expect(order).toEqual(['new', 'old', 'always'])
})

test('what is earned as things stand is said so, and no number is a dash', () => {
  expect(shownLamp(rule('A', '3'))).toBe('held')
  expect(score(rule('A', '3'))).toBe('3 / 3')
  expect(shownLamp(rule('A', '0'))).toBe('pending')
  expect(score(rule('A', '0'))).toBe('— / 3')
})
