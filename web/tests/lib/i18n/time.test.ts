import { expect, test } from 'vitest'
import { signed } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'

test('an attempt’s clock', () => {
  expect([lapse(0), lapse(204.56), lapse(59.96), lapse(3723.4)]).toEqual([
    '00:00.0',
    '03:24.6',
    '01:00.0',
    '1:02:03.4',
  ])
  expect([lapse(12.345, 2), lapse(12.6, 0), lapse(-1)]).toEqual(['00:12.35', '00:13', '00:00.0'])
})

test('a change of points has its sign, none is none', () => {
  expect([signed('3'), signed('-2'), signed('0'), signed('0.00')]).toEqual(['+3', '\u22122', '0', '0.00'])
})
