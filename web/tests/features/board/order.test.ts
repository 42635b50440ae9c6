import { expect, test } from 'vitest'
import { matching } from '@/features/board/order'
import { board, row } from '../../lib/feed/boards'
import { ordered } from '@/features/board/order'

const rows = ordered(
  board(
    1,
    { ...row('E02', 2, '1.00'), name: '李明', unit: '瓯江机器人' },
    { ...row('E01', 1, '2.00'), name: 'Wang Fang', unit: '飞云阀门', group: '学生' },
  ),
)

test('is in the order of the board', () => {
  expect(rows.map(({ id }) => id)).toEqual(['E01', 'E02'])
})

test.each([
  ['李', ['E02']],
  ['飞云 学生', ['E01']],
  ['WANGFANG', ['E01']],
  ['ｅ０２', ['E02']],
  ['', ['E01', 'E02']],
  ['没有', []],
])('%j finds %j', (text, found) => {
  expect(matching(rows, text).map(({ id }) => id)).toEqual(found)
})
