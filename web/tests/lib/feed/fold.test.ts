import { expect, test } from 'vitest'
import type { Board, Frame } from '@/lib/api/board'
import { apply } from '@/lib/feed/fold'
import { board, delta, row, snapshot } from './boards'

function run(frames: Frame[]): [Board | null, string] {
  let state: Board | null = null
  let outcome = 'same'
  for (const frame of frames) [state, outcome] = apply(state, frame)
  return [state, outcome]
}

test('snapshot and deltas make the newer snapshot', () => {
  const first = board(5, row('A', 1, '9.00'), row('B', 2, '8.00'))
  const frames = [
    snapshot(first),
    delta(5, 7, row('B', 1, '9.50'), row('A', 2, '9.00')),
    { ...delta(7, 8), body: { meta: { state: 'final' as const }, gone: ['A'] } } as Frame,
  ]
  const [state, outcome] = run(frames)
  expect(outcome).toBe('changed')
  expect(state).toEqual({ ...board(8, row('B', 1, '9.50')), state: 'final' })
})

test('rows that did not change keep their identity', () => {
  const first = board(5, row('A', 1, '9.00'), row('B', 2, '8.00'))
  const [next] = apply(first, delta(5, 6, row('B', 2, '8.50')))
  expect(next?.rows['A']).toBe(first.rows['A'])
  expect(first.rows['B']?.total).toBe('8.00')
})

test('a delta from behind the board still fits, one from ahead is a gap', () => {
  const now = board(6, row('A', 1, '9.00'))
  expect(apply(now, delta(4, 8, row('A', 1, '9.10')))[1]).toBe('changed')
  expect(apply(now, delta(4, 6, row('A', 1, '1.00')))).toEqual([now, 'same'])
  expect(apply(now, delta(7, 8, row('A', 1, '9.10')))).toEqual([now, 'gap'])
  expect(apply(null, delta(7, 8))[1]).toBe('gap')
})

test('a heartbeat changes nothing; the end says so', () => {
  const now = board(6)
  const beat: Frame = { kind: 'heartbeat', seq: 9, prev: null, at: 1 }
  expect(apply(now, beat)).toEqual([now, 'same'])
  expect(apply(now, { ...beat, kind: 'end' })[1]).toBe('end')
})
