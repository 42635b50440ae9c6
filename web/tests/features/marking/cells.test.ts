import { expect, test } from 'vitest'
import { cellState, cellStates, withDelivered } from '@/features/marking/cells'
import type { Pending } from '@/features/marking/outbox'

const cell = { stage: 's', entry: 'E1', item: '', aspect: 'A1' }
const mark = { ...cell, mark: 'M0', value: '1' }

function job(more: Partial<Pending>): Pending {
  return { ...cell, job: '01', act: 'give', mark: 'M1', value: '2', replaces: 'M0', refused: null, ...more }
}

const state = (jobs: Pending[], locked = false) =>
  cellState(cellStates([mark], jobs), cell, locked)

test('the device is ahead of the server until it has answered', () => {
  expect(state([])).toEqual({ value: '1', mark: 'M0', sign: 'sent', refused: null })
  expect(state([job({})])).toEqual({ value: '2', mark: 'M1', sign: 'saved', refused: null })
  expect(state([job({ act: 'withdraw', mark: 'M0', value: null })]).value).toBeNull()
})

test('a refused mark leaves the one that counts, with the reason', () => {
  const refused = job({ refused: { code: 'x', message: 'y', fix: 'z' } })
  expect(state([refused])).toEqual({ value: '1', mark: 'M0', sign: 'refused', refused })
})

test('a closed stage locks what is delivered and still shows what is not', () => {
  expect(state([], true).sign).toBe('locked')
  expect(state([job({})], true).sign).toBe('saved')
})

test('a delivered mark takes its cell, a delivered withdrawal empties it', () => {
  const taken = { ...cell, mark: 'M1', value: '2' }
  expect(withDelivered([mark], job({}), taken)).toEqual([taken])
  expect(withDelivered([mark], job({ act: 'withdraw' }), null)).toEqual([])
})
