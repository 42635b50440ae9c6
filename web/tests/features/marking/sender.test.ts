import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MarkJob } from '@/features/marking/jobs'
import { memory } from '@/features/marking/memory'
import { Outbox } from '@/features/marking/outbox'
import { Sender, type Line } from '@/features/marking/sender'
import { Refusal, Unreachable, type Send } from '@/lib/api/client'
import { job } from './pending'

let outbox: Outbox
let sent: { path: string; options: Send }[]
let answers: (Error | null)[]
let lines: Line[]
let delivered: string[]
let sender: Sender

function give(at: string, more: Partial<MarkJob> = {}): void {
  outbox.put(job(at, more))
}

beforeEach(() => {
  vi.useFakeTimers()
  outbox = new Outbox('c/J1', memory(), [])
  sent = []
  answers = []
  lines = []
  delivered = []
  sender = new Sender({
    outbox,
    delivered: (job) => delivered.push(job.job),
    refused: () => undefined,
    line: (line) => lines.push(line),
    request: (path, options) => {
      sent.push({ path, options })
      const answer = answers.shift()
      return answer ? Promise.reject(answer) : Promise.resolve()
    },
  })
})

afterEach(() => {
  sender.stop()
  vi.useRealTimers()
})

test('delivers in order, a correction after what it corrects', async () => {
  give('01')
  give('02', { replaces: 'M01', value: '3' })
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.map(({ path }) => path)).toEqual([
    '/api/contests/c/marks/M01',
    '/api/contests/c/marks/M02',
  ])
  expect(sent[1]?.options).toEqual({
    method: 'PUT',
    body: { stage: 's', entry: 'E1', item: '', aspect: 'A1', judge: 'J1', value: '3', replaces: 'M01' },
  })
  expect(outbox.jobs()).toEqual([])
  expect(lines.at(-1)).toBe('idle')
})

test('tries again under the same id until there is an answer', async () => {
  answers = [new Unreachable(), new Refusal(503, {}), new Unreachable()]
  give('01')
  sender.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(new Set(sent.map(({ path }) => path)).size).toBe(1)
  expect(sent).toHaveLength(4)
  expect(delivered).toEqual(['01'])
  expect(lines).toContain('waiting')
})

test('a refusal is kept with its reason and does not stop the others', async () => {
  answers = [new Refusal(422, { code: 'out_of_range', message: 'too high', fix: 'give less' })]
  give('01')
  give('02', { aspect: 'A2' })
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(delivered).toEqual(['02'])
  expect(outbox.jobs()[0]?.refused?.code).toBe('out_of_range')
  sender.flush()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(2)
})

test('a form is signed after its marks, and only when none of them was refused', async () => {
  const form = { stage: 's', entry: 'E1', item: '', aspect: '', owner: 'c/J1', refused: null }
  give('01')
  outbox.put({ ...form, job: '02', act: 'sign' })
  answers = [new Refusal(409, { code: 'cell_marked', message: 'marked' })]
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
  outbox.remove('01')
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent[1]).toEqual({
    path: '/api/contests/c/stages/s/forms/E1/sign',
    options: { method: 'POST', body: {} },
  })
  expect(outbox.jobs()).toEqual([])
})

test('what is so already is delivered', async () => {
  answers = [new Refusal(409, { code: 'mark_withdrawn' })]
  give('01', { act: 'withdraw', mark: 'M00' })
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.jobs()).toEqual([])
})

test.each([401, 403])('a lost session (%d) loses nothing', async (status) => {
  answers = [new Refusal(status, { code: 'not_signed_in' })]
  give('01')
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(lines.at(-1)).toBe('signed-out')
  expect(outbox.jobs()).toHaveLength(1)
})

test('a withdrawal names its mark', async () => {
  give('01', { act: 'withdraw', mark: 'M00' })
  sender.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent[0]).toEqual({
    path: '/api/contests/c/marks/M00/withdraw',
    options: { method: 'POST', body: { reason: 'judge' } },
  })
})
