import { expect, test } from 'vitest'
import { lampOf, markAt, marksOf, neighbour } from '@/features/attempts/spans'
import { evidence, verdict } from './verdicts'

const verdicts = [
  verdict('A', { evidence: [evidence(100, 200), evidence(500, 520)] }),
  verdict('S', { deduction: true, evidence: [evidence(150, 160, 'violated')] }),
]
const marks = marksOf(verdicts)

test('marks are in the order of time, each knows its place among its rule’s', () => {
  expect(marks.map(({ key }) => key)).toEqual(['A.0', 'S.0', 'A.1'])
})

test('one steps from mark to mark, from the cursor where none is chosen', () => {
  expect(neighbour(marks, 'A.0', 0, 1)?.key).toBe('S.0')
  expect(neighbour(marks, 'A.0', 0, -1)).toBeNull()
  expect(neighbour(marks, null, 155, 1)?.key).toBe('A.1')
  expect(neighbour(marks, null, 155, -1)?.key).toBe('S.0')
  expect(neighbour([], null, 0, 1)).toBeNull()
})

test('a tap near a bar finds it, the narrowest of several', () => {
  const twice = marksOf([verdict('A', { evidence: [evidence(0, 900), evidence(400, 410)] })])
  expect(markAt(twice, 'A', 405, 0)?.key).toBe('A.1')
  expect(markAt(twice, 'A', 415, 5)?.key).toBe('A.1')
  expect(markAt(twice, 'A', 430, 5)?.key).toBe('A.0')
  expect(markAt(marks, 'S', 100, 5)).toBeNull()
})

test('a lamp says earned, in part, lost, undecided', () => {
  expect(lampOf(verdict('A', { mark: '3' }))).toBe('earned')
  expect(lampOf(verdict('A', { mark: '1.5' }))).toBe('partial')
  expect(lampOf(verdict('A', { mark: '0' }))).toBe('lost')
  expect(lampOf(verdict('A', { mark: null }))).toBe('unknown')
  expect(lampOf(verdict('S', { deduction: true, max: null, mark: '2' }))).toBe('lost')
  expect(lampOf(verdict('S', { deduction: true, max: null, mark: '0' }))).toBe('off')
})

test('what two people decided counts, not what the referee said', () => {
  const overridden = { value: '3', points: '3', judge: 'J', second: 'K', reason: 'r', at: 1 }
  expect(lampOf(verdict('A', { mark: null, overridden }))).toBe('earned')
})
