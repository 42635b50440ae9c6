import { expect, test } from 'vitest'
import { cellStates } from '@/features/marking/cells'
import type { Pending } from '@/features/marking/jobs'
import { lockOf } from '@/features/marking/locks'
import { firstPage, pagesOf } from '@/features/marking/pages'
import { entryCells, progressOf, slotStates } from '@/features/marking/entryCells'
import type { FormAspect, FormEntry, FormMark, FormStage } from '@/lib/api/form'
import { job } from './pending'

const aspect = (id: string, kind: FormAspect['kind'] = 'judgement') => ({ id, kind, per_item: false }) as FormAspect
const entry = (more: Partial<FormEntry> = {}) => ({ id: 'E1', status: 'ok', items: [], disputes: [], ...more }) as unknown as FormEntry
const stage = {
  id: 's',
  status: 'open',
  criteria: [{ id: 'C', title: {}, aspects: [aspect('A1'), aspect('A2')] }],
  deductions: [aspect('D1', 'deduction')],
} as unknown as FormStage
const mark = (id: string): FormMark => ({ stage: 's', entry: 'E1', item: '', aspect: id, mark: `M${id}`, value: '1', round: 1, earlier: [], held: false })
const sign: Pending = { ...job('09'), act: 'sign', aspect: '' } as Pending

const progress = (one: FormEntry, marks: FormMark[], jobs: Pending[] = []) =>
  progressOf(stage, one, cellStates(marks, jobs), jobs)

test('tells what is missing; deductions are not due', () => {
  const found = progress(entry(), [mark('A1')])
  expect(found).toMatchObject({ marked: 1, total: 2, sign: 'empty' })
  expect(found.missing.map((one) => one.aspect.id)).toEqual(['A2'])
  expect(progress(entry(), [mark('A1'), mark('A2')])).toMatchObject({ sign: 'sent', missing: [] })
})

test('a signed form is locked except for the cell to be marked again', () => {
  const dispute = { aspect: 'A2', item: '', round: 2, pending: true, accepted: false }
  const one = entry({ form: 'disputed', signed: true, disputes: [dispute] })
  const cells = cellStates([mark('A1'), mark('A2')], [])
  const slots = slotStates(stage, one, entryCells(stage, one), cells, [])
  expect(slots.map(({ locked, state }) => [locked, state.sign])).toEqual([
    [true, 'locked'],
    [false, 'disputed'],
    [true, 'locked'],
  ])
  expect(progress(one, [mark('A1'), mark('A2')]).open).toHaveLength(1)
  expect(firstPage(pagesOf(slots), slots)).toBe(1)
})

test('a signature on this device locks as well, until it is taken back', () => {
  expect(lockOf(stage, entry(), [])).toBeNull()
  expect(lockOf(stage, entry(), [sign])).toBe('signing')
  expect(lockOf(stage, entry({ signed: true }), [])).toBe('signed')
  expect(lockOf(stage, entry({ recused: true }), [])).toBe('recused')
  expect(lockOf({ ...stage, status: 'closed' }, entry(), [])).toBe('closed')
})

test('aspects have a page each, deductions share one, and marking goes on where it stopped', () => {
  const cells = cellStates([mark('A1')], [])
  const slots = slotStates(stage, entry(), entryCells(stage, entry()), cells, [])
  const pages = pagesOf(slots)
  expect(pages.map(({ key }) => key)).toEqual(['A1', 'A2', 'deductions'])
  expect(firstPage(pages, slots)).toBe(1)
})
