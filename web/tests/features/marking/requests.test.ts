import { expect, test } from 'vitest'
import { exported, imported } from '@/features/marking/exporting'
import { requestOf, type Pending } from '@/features/marking/jobs'
import { levelOf, levels } from '@/features/marking/Ladder'
import { linkPath } from '@/features/marking/Recalled'
import { stepped } from '@/features/marking/Count'
import type { FormAspect } from '@/lib/api/form'
import { job } from './pending'

test('a problem is put under its own id', () => {
  const problem = { ...job('01'), act: 'problem', problem: 'P1', topic: 'device', text: 'x' } as Pending
  expect(requestOf(problem)).toEqual({
    path: '/api/contests/c/problems/P1',
    method: 'PUT',
    body: { stage: 's', entry: 'E1', item: '', aspect: 'A1', topic: 'device', text: 'x' },
  })
})

test('what is exported is taken in by the same judge on any device', () => {
  const jobs = [job('01'), job('02', { value: null })]
  const text = exported('c/J1', jobs, new Date(0))
  expect(imported(text, 'c/J1')).toEqual(jobs)
  expect(imported(text, 'c/J2')).toBeNull()
  expect(imported('[]', 'c/J1')).toBeNull()
  expect(imported('{', 'c/J1')).toBeNull()
})

test.each([{ value: '1e9' }, { mark: '../x' }, { act: 'delete' }, { owner: 'c/J2' }])('a file with %j is refused', (more) => {
  const text = exported('c/J1', [{ ...job('01'), ...more } as Pending], new Date(0))
  expect(imported(text, 'c/J1')).toBeNull()
})

test.each([
  ['https://cup.example/j/abcDEF_-123', '/j/abcDEF_-123'],
  [' /j/abcDEF_-123 ', '/j/abcDEF_-123'],
  ['https://cup.example/judge/x', null],
  ['javascript:alert(1)', null],
])('%s leads to %s', (text, path) => {
  expect(linkPath(text)).toBe(path)
})

test('a mark belongs to the highest level it reaches', () => {
  const benchmarks = { '0': {}, '60': {}, '85': {} } as unknown as FormAspect['benchmarks']
  const aspect = { benchmarks } as FormAspect
  expect(levels(aspect)).toEqual(['85', '60', '0'])
  expect([null, '84.5', '85'].map((value) => levelOf(aspect, value))).toEqual([null, '60', '85'])
})

test('a count stays within its bounds', () => {
  const aspect = { min: '0', max: '2', step: '1' } as FormAspect
  expect([stepped(aspect, null, 1), stepped(aspect, '2', 1), stepped(aspect, '0', -1)]).toEqual(['1', null, null])
})
