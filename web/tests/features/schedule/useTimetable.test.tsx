import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useTimetable } from '@/features/schedule/useTimetable'
import type { Placed } from '@/lib/api/schedule'

type Answer = (status: number, body: object) => void
let asked: { method: string; body: { version: number; places: Placed[] } | null; answer: Answer }[]
let seen: ReturnType<typeof useTimetable>
let root: ReturnType<typeof createRoot>

const at = (...starts: number[]) => starts.map((start, n) => ({ entry: `E${n}`, station: 'S1', start })) as Placed[]
const gone = { error: { code: 'changed_meanwhile', message: 'changed' } }

function Probe({ tell }: { tell: (now: typeof seen) => void }) {
  tell(useTimetable('cup', 'semi'))
  return null
}

async function request(nth: number) {
  await vi.waitFor(() => {
    expect(asked.length).toBeGreaterThan(nth)
  })
  const found = asked[nth]
  if (!found) throw new Error('not asked')
  return found
}

beforeEach(async () => {
  asked = []
  vi.stubGlobal('fetch', (_: string, { method = 'GET', body }: RequestInit = {}) => {
    return new Promise<Response>((resolve) => {
      asked.push({
        method,
        body: typeof body === 'string' ? (JSON.parse(body) as (typeof asked)[number]['body']) : null,
        answer: (status, said) => {
          resolve(new Response(JSON.stringify(said), { status }))
        },
      })
    })
  })
  root = createRoot(document.createElement('div'))
  root.render(
    <Probe
      tell={(now) => {
        seen = now
      }}
    />,
  )
  ;(await request(0)).answer(200, { version: 1, places: at(0, 0, 0) })
  await vi.waitFor(() => {
    expect(seen.table?.version).toBe(1)
  })
  seen.place(at(5, 0, 0))
  seen.place(at(5, 5, 0))
})

afterEach(() => {
  root.unmount()
  vi.unstubAllGlobals()
})

test('what was queued before a colleague’s change is not sent over it', async () => {
  ;(await request(1)).answer(409, gone)
  ;(await request(2)).answer(200, { version: 2, places: at(0, 0, 9) })
  await vi.waitFor(() => {
    expect(seen.saving).toBe(false)
  })
  expect(asked).toHaveLength(3)
  expect(seen.table?.places).toEqual(at(0, 0, 9))
})

test('a board that could not be read again goes on with the next change', async () => {
  ;(await request(1)).answer(409, gone)
  ;(await request(2)).answer(503, {})
  ;(await request(3)).answer(409, gone)
  ;(await request(4)).answer(200, { version: 2, places: at(0, 0, 9) })
  await vi.waitFor(() => {
    expect(seen.saving).toBe(false)
  })
  seen.place(at(5, 0, 9))
  const next = await request(5)
  expect([next.method, next.body?.version]).toEqual(['PUT', 2])
  next.answer(200, { version: 3, places: at(5, 0, 9) })
  await vi.waitFor(() => {
    expect(seen.table?.version).toBe(3)
  })
  expect(seen.error).toBeNull()
})
