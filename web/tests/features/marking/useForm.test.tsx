import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memory } from '@/features/marking/memory'
import { useForm } from '@/features/marking/useForm'
import type { FormMark } from '@/lib/api/form'

const OLD = { stages: [], marks: [] }
const MARK = { mark: 'M1' } as FormMark
const NEW = { stages: [], marks: [MARK] }
let answers: ((body: object) => void)[]
let seen: ReturnType<typeof useForm>

const keeper = memory()

function Probe({ tell }: { tell: (now: typeof seen) => void }) {
  tell(useForm('cup', keeper))
  return null
}

beforeEach(() => {
  answers = []
  vi.stubGlobal('fetch', () => {
    return new Promise<Response>((resolve) => {
      answers.push((body) => {
        resolve(new Response(JSON.stringify(body)))
      })
    })
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an answer asked for before a mark was delivered does not take the mark away', async () => {
  const root = createRoot(document.createElement('div'))
  root.render(
    <Probe
      tell={(now) => {
        seen = now
      }}
    />,
  )
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1)
  })
  answers[0]?.(OLD)
  await vi.waitFor(() => {
    expect(seen.form).toEqual(OLD)
  })
  seen.reload()
  expect(answers).toHaveLength(2)
  seen.setMarks(() => [MARK])
  await vi.waitFor(() => {
    expect(seen.form).toEqual(NEW)
  })
  answers[1]?.(OLD)
  await vi.waitFor(() => {
    expect(answers).toHaveLength(3)
  })
  expect(seen.form).toEqual(NEW)
  answers[2]?.({ ...NEW, seq: 2 })
  await vi.waitFor(() => {
    expect(seen.form).toEqual({ ...NEW, seq: 2 })
  })
  root.unmount()
})
