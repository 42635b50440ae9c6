import { expect, test } from 'vitest'
import { moves } from '@/features/stations/moves'
import { rule, station } from './station'

test('points that came and went are told with their rule, exactly', () => {
  const before = station('A1', rule('A', '0.1'), rule('S', '0'), rule('B', '2'))
  const after = station('A1', rule('A', '0.3'), rule('S', '-2'), rule('B', '2'))
  expect(moves(before, after)).toEqual([
    { rule: 'A', by: '0.2' },
    { rule: 'S', by: '-2' },
  ])
})

test('what becomes undecided gives its points back', () => {
  expect(moves(station('A1', rule('A', '3')), station('A1', rule('A', null)))).toEqual([
    { rule: 'A', by: '-3' },
  ])
})

test('another attempt moves nothing', () => {
  expect(moves(station('A1', rule('A', '3')), station('A2', rule('A', '0')))).toEqual([])
})
