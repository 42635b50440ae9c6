import { expect, test } from 'vitest'
import type { Blocker } from '@/lib/api/chief'
import { waits } from '@/features/chief/sentence'

const blocker = (code: string, count = 1, params = {}): Blocker => ({ code, count, params })
const codes = (list: readonly Blocker[]) => list.map(({ code }) => code)

test('a step is not blocked by what it is there for, nor by what comes later', () => {
  const found = waits(
    'close',
    [blocker('stage_open'), blocker('marks_missing', 12), blocker('signature_missing', 2), blocker('not_published')],
    'open',
  )
  expect(found.step).toBe('close')
  expect(codes(found.blocking)).toEqual(['marks_missing'])
  expect(codes(found.later)).toEqual(['signature_missing', 'not_published'])
})

test('marking may be stopped whatever is missing; nothing is signed over a dispute', () => {
  const blockers = [blocker('disputes_open'), blocker('signature_missing')]
  expect(waits('close', blockers, 'open').possible).toBe(true)
  expect(waits('sign:chief', blockers, 'closed').possible).toBe(false)
})

test('missing marks are told, but do not stop anybody from signing', () => {
  const found = waits('sign:chief', [blocker('marks_missing', 3), blocker('signature_missing', 2)], 'closed')
  expect(codes(found.blocking)).toEqual(['marks_missing'])
  expect(found.possible).toBe(true)
  expect(found.office).toBe('chief')
})

test('while no step can be taken, the one that people work towards is named', () => {
  const early = [blocker('disputes_open', 2), blocker('signature_missing', 2)]
  expect(waits(null, early, 'closed')).toMatchObject({ step: 'sign', office: null, possible: false })
  expect(waits(null, [blocker('appeals_open')], 'published')).toMatchObject({ step: 'finalise', possible: false })
  expect(waits(null, [blocker('recheck_open', 3)], 'closed').step).toBe('recheck')
})

test('a final stage waits for nothing', () => {
  expect(waits(null, [], 'final')).toMatchObject({ step: null, blocking: [] })
  expect(waits('finalise', [], 'closed')).toMatchObject({ step: 'finalise', possible: true })
})
