import { expect, test } from 'vitest'
import { minutes, timing } from '@/features/chief/slot'

test('what is left is rounded up, what is over and gone down', () => {
  expect(minutes(61.2, true)).toBe('01:02')
  expect(minutes(61.8)).toBe('01:01')
  expect(minutes(-5.9)).toBe('00:05')
})

test('time is counted by the server’s clock; without a limit nothing is left or over', () => {
  expect(timing(10e6, 70e6, 300e6)).toEqual({ gone: 60, left: 240 })
  expect(timing(10e6, 330e6, 300e6).left).toBe(-20)
  expect(timing(10e6, 9e6, null)).toEqual({ gone: 0, left: null })
})
