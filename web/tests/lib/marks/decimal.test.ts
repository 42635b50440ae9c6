import { expect, test } from 'vitest'
import { compare, decimal, minus, multiple, plain, plus, type Decimal } from '@/lib/marks/decimal'

const of = (text: string): Decimal => {
  const value = decimal(text)
  if (!value) throw new Error(`${text} is no number`)
  return value
}

test.each([
  ['0.1', '0.2', '0.3'],
  ['1', '-0.25', '0.75'],
  ['99999999999.999999999', '0.000000001', '100000000000'],
])('%s + %s = %s, exactly', (a, b, sum) => {
  expect(plain(plus(of(a), of(b)))).toBe(sum)
})

test('takes what people type and refuses the rest', () => {
  expect(plain(of('8.50'))).toBe('8.5')
  expect(plain(of('\u22122'))).toBe('-2')
  expect(['', '.', '-', '1e3', 'NaN', 'Infinity', '1.2.3', '１'].map(decimal)).toEqual(
    Array(8).fill(null),
  )
})

test('knows multiples of a step from the minimum', () => {
  expect(multiple(minus(of('7.5'), of('0')), of('0.5'))).toBe(true)
  expect(multiple(minus(of('7.55'), of('0')), of('0.1'))).toBe(false)
  expect(compare(of('10.00'), of('10'))).toBe(0)
})
