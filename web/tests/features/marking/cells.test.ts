import { expect, test } from 'vitest'
import { agreed, cellState, cellStates, EMPTY, roundsOf, withDelivered } from '@/features/marking/cells'
import type { MarkJob } from '@/features/marking/jobs'
import { job as pending } from './pending'

const cell = { stage: 's', entry: 'E1', item: '', aspect: 'A1' }
const mark = { ...cell, mark: 'M0', value: '1', round: 1, earlier: [], held: false }
const job = (more: Partial<MarkJob> = {}) => pending('01', { mark: 'M1', replaces: 'M0', ...more })
const said = (code: string) => ({ code, message: 'y', fix: 'z' })

const state = (jobs: MarkJob[], locked = false) => cellState(cellStates([mark], jobs), cell, locked)

test('the device is ahead of the server until it has answered', () => {
  expect(state([])).toEqual({ ...EMPTY, given: true, value: '1', mark: 'M0', sign: 'sent' })
  expect(state([job()])).toEqual({ ...EMPTY, given: true, value: '2', mark: 'M1', sign: 'saved' })
  expect(state([job({ act: 'withdraw', mark: 'M0', value: null })]).given).toBe(false)
})

test('absent is a mark without a value', () => {
  expect(state([job({ value: null })])).toMatchObject({ given: true, value: null, sign: 'saved' })
})

test('a refused mark leaves the one that counts, with the reason', () => {
  const refused = job({ refused: said('out_of_range') })
  expect(state([refused])).toMatchObject({ value: '1', mark: 'M0', sign: 'refused', refused })
})

test('a mark that another device was quicker with shows both', () => {
  const refused = job({ refused: said('cell_marked') })
  expect(state([refused])).toMatchObject({ value: '1', sign: 'clash', refused })
})

test('a clash is none when both gave the same', () => {
  expect(agreed([mark], job())).toBe(false)
  expect(agreed([mark], job({ value: '1' }))).toBe(true)
  expect(agreed([mark], job({ act: 'withdraw', value: null }))).toBe(false)
  expect(agreed([], job({ act: 'withdraw', value: null }))).toBe(true)
})

test('a closed stage locks what is delivered and still shows what is not', () => {
  expect(state([], true).sign).toBe('locked')
  expect(state([job()], true).sign).toBe('saved')
})

test('a mark entered by somebody else waits for a second person', () => {
  const held = cellStates([{ ...mark, held: true }], [])
  expect(cellState(held, cell, false).sign).toBe('held')
})

test('a delivered mark takes its cell, a delivered withdrawal empties it', () => {
  const taken = { ...mark, mark: 'M1', value: '2' }
  expect(withDelivered([mark], job(), taken)).toEqual([taken])
  expect(withDelivered([mark], job({ act: 'withdraw' }), null)).toEqual([])
})

test('both rounds of own marks are told, the last from this device too', () => {
  const first = { ...mark, round: 1 }
  expect(roundsOf([first], [], cell, 2)).toEqual([{ round: 1, value: '1' }])
  expect(roundsOf([first], [job()], cell, 2)).toEqual([
    { round: 1, value: '1' },
    { round: 2, value: '2' },
  ])
  const second = { ...mark, round: 2, value: '3', earlier: [{ round: 1, value: '1' }] }
  expect(roundsOf([second], [job()], cell, 2)).toEqual([
    { round: 1, value: '1' },
    { round: 2, value: '2' },
  ])
})
