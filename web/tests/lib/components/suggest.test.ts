import { expect, test } from 'vitest'
import { chosen, codeIn } from '@/lib/components/Suggest'

const ROWS = [
  ['LH', '鹿海区总工会'],
  ['QY1', '机电厂工会'],
  ['QY2', '机电厂工会'],
] as const

test('what stands in the last bracket is the code', () => {
  expect(codeIn('鹿海区总工会（LH）')).toBe('LH')
  expect(codeIn(' LH ')).toBe('LH')
})

test.each([
  ['鹿海区总工会（LH）', 'LH'],
  ['LH', 'LH'],
  ['鹿海区总工会', 'LH'],
  ['鹿海区', null],
  ['机电厂工会', null],
  ['机电厂工会（QY2）', 'QY2'],
  ['没有的工会（XX）', null],
])('%s is %s', (text, code) => {
  expect(chosen(text, ROWS)).toBe(code)
})
