import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Board } from '@/lib/api/board'
import { Feed, SILENCE } from '@/lib/feed/feed'
import type { Ear, Transport } from '@/lib/feed/transport'
import { board, delta, row, snapshot } from './boards'

interface Call {
  path: string
  ear: Ear
  closed: boolean
}

let calls: Call[] = []
let links: string[] = []
let boards: Board[] = []
let feed: Feed | null = null
let answer: () => Response

const line: Transport = (path, ear) => {
  const call = { path, ear, closed: false }
  calls.push(call)
  return () => {
    call.closed = true
  }
}

function open(first: Board | null = null, transports: Transport[] = [line]): void {
  feed = new Feed({
    contest: 'c',
    first,
    transports,
    board: (one) => boards.push(one),
    link: (link) => links.push(link),
  })
}

const latest = (): Call => {
  const call = calls.at(-1)
  if (!call) throw new Error('nothing was opened')
  return call
}

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  links = []
  boards = []
  answer = () => new Response(JSON.stringify(board(3, row('A', 1, '1.00'))), { headers: { ETag: '"3"' } })
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve().then(() => answer())))
})

afterEach(() => {
  feed?.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('reads the board first, then streams from its place', async () => {
  open()
  await vi.advanceTimersByTimeAsync(0)
  expect(boards.map(({ seq }) => seq)).toEqual([3])
  expect(latest().path).toBe('/api/contests/c/feed?view=public&since=3')
  latest().ear.frame(delta(3, 4, row('A', 1, '2.00')))
  expect(boards.at(-1)?.rows['A']?.total).toBe('2.00')
  expect(links.at(-1)).toBe('live')
})

test('a page that brought its board asks for the stream at once', () => {
  open(board(9))
  expect(fetch).not.toHaveBeenCalled()
  expect(latest().path).toContain('since=9')
})

test('a gap connects again from what is known', () => {
  open(board(9))
  const first = latest()
  first.ear.frame(delta(11, 12, row('A', 1, '2.00')))
  expect(first.closed).toBe(true)
  expect(calls).toHaveLength(2)
  expect(latest().path).toContain('since=9')
  latest().ear.frame(snapshot(board(12, row('A', 1, '2.00'))))
  expect(boards.at(-1)?.seq).toBe(12)
})

test('silence counts as loss', async () => {
  open(board(9))
  latest().ear.frame(delta(9, 10))
  await vi.advanceTimersByTimeAsync(SILENCE + 5_000)
  expect(links).toContain('retrying')
  expect(latest().path).toContain('since=10')
})

test('after each way has failed it polls, and comes back to the stream', async () => {
  open(board(9), [line, line])
  for (let times = 0; times < 4; times++) {
    latest().ear.lost()
    await vi.advanceTimersByTimeAsync(30_000)
  }
  expect(links.at(-1)).toBe('polling')
  expect(boards.at(-1)?.seq).toBe(3)
  const tries = calls.length
  answer = () => new Response(null, { status: 304 })
  await vi.advanceTimersByTimeAsync(120_000)
  expect(calls.length).toBeGreaterThan(tries)
  const headers = vi.mocked(fetch).mock.calls.at(-1)?.[1]?.headers as Record<string, string>
  expect(headers['If-None-Match']).toBe('"3"')
})

test('when the server comes back after an outage, so does the stream', async () => {
  open(board(9), [line])
  for (let times = 0; times < 2; times++) {
    latest().ear.lost()
    await vi.advanceTimersByTimeAsync(5_000)
  }
  answer = () => {
    throw new TypeError('Failed to fetch')
  }
  await vi.advanceTimersByTimeAsync(20_000)
  expect(links.at(-1)).toBe('retrying')
  const tries = calls.length
  answer = () => new Response(null, { status: 304 })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(calls.length).toBeGreaterThan(tries)
})

test('a contest that does not exist is told, not retried as a fault of the network', async () => {
  const error = { code: 'unknown_contest', message: 'There is no such contest.', zh: '没有这个比赛。' }
  answer = () => new Response(JSON.stringify({ error }), { status: 404 })
  open()
  await vi.advanceTimersByTimeAsync(0)
  expect(links.at(-1)).toBe('refused')
})

test('the end closes the stream', () => {
  open(board(9))
  latest().ear.frame({ kind: 'end', seq: 9, prev: null, at: 1 })
  expect(latest().closed).toBe(true)
  expect(links.at(-1)).toBe('ended')
})

test('a reader whose rights were taken is told so, keeps nothing, and comes back once let in', async () => {
  const seen: (string | undefined)[] = []
  feed = new Feed({
    contest: 'c',
    first: board(9),
    transports: [line],
    board: (one) => boards.push(one),
    link: (link, refusal) => seen.push(refusal?.code ?? link),
  })
  answer = () => new Response('{"error":{"code":"forbidden"}}', { status: 403 })
  const said = { code: 'rights_changed', zh: '您的权限已变更，请重新登录。' }
  const first = latest()
  first.ear.frame({ seq: 9, prev: null, at: 9, kind: 'closed', body: { error: said } })
  expect(first.closed).toBe(true)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(seen.at(-1)).toBe('rights_changed')
  answer = () => new Response(JSON.stringify(board(12)), { headers: { ETag: '"12"' } })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(boards.map(({ seq }) => seq)).toEqual([12])
  expect(latest().path).toContain('since=12')
})
