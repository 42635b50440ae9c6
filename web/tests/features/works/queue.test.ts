import { expect, it, vi } from 'vitest'
import { Queue } from '@/features/works/queue'
import { Refusal, Unreachable } from '@/lib/api/client'
import type { upload } from '@/lib/api/upload'

const TAKES = [{ media: 'application/pdf', suffix: 'pdf', limit: 1000 }]
const pdf = (name: string) => new File(['x'], name, { type: 'application/pdf' })
const settled = () => new Promise((resolve) => setTimeout(resolve))

interface Send {
  path: string
  done: () => void
  fail: (error: unknown) => void
}

function harness() {
  const sends: Send[] = []
  const put: typeof upload = ({ path }) =>
    new Promise((done, fail) => {
      sends.push({ path, done, fail })
    })
  const taken = vi.fn()
  const queue = new Queue('cup', 'heat', taken, put)
  const states = () => queue.items().map(({ file, state }) => `${file.name} ${state}`)
  return { queue, sends, taken, states }
}

it('sends two at a time, and only what has an entry', async () => {
  const { queue, sends, taken, states } = harness()
  queue.add(['E1.pdf', 'E2.pdf', 'E3.pdf', '总结.pdf'].map(pdf), TAKES, ['E1', 'E2', 'E3'])
  queue.start()
  expect(states()).toEqual(['E1.pdf sending', 'E2.pdf sending', 'E3.pdf waiting', '总结.pdf draft'])
  sends[0]?.done()
  await settled()
  expect(taken).toHaveBeenCalledTimes(1)
  expect(states()).toEqual(['E2.pdf sending', 'E3.pdf sending', '总结.pdf draft'])
  expect(sends[2]?.path).toContain('stage=heat&entry=E3&title=&name=E3.pdf')
})

it('keeps what was refused, with the reason, and sends it again under another title', async () => {
  const { queue, sends, states } = harness()
  queue.add([pdf('E1-一厂.pdf')], TAKES, ['E1'])
  queue.start()
  const where = { where: 'title', kind: 'unit' }
  sends[0]?.fail(new Refusal(422, { code: 'identity_found', zh: '有单位', params: where }))
  await settled()
  const [item] = queue.items()
  expect(item).toMatchObject({ state: 'refused', fault: { code: 'identity_found', params: where } })
  queue.change(item?.id ?? '', { title: '方案' })
  queue.again(item?.id ?? '')
  expect(states()).toEqual(['E1-一厂.pdf sending'])
  expect(sends[1]?.path).toContain(`title=${encodeURIComponent('方案')}`)
})

it('goes on by itself when there is no answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { queue, sends, states } = harness()
  queue.add([pdf('E1.pdf')], TAKES, ['E1'])
  queue.start()
  sends[0]?.fail(new Unreachable('gone'))
  await vi.advanceTimersByTimeAsync(0)
  expect(states()).toEqual(['E1.pdf away'])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(states()).toEqual(['E1.pdf sending'])
  expect(sends[1]?.path).toBe(sends[0]?.path)
  queue.close()
  vi.useRealTimers()
})

it('never sends what cannot be taken', () => {
  const { queue, sends, states } = harness()
  queue.add([new File(['x'], 'E1.exe')], TAKES, ['E1'])
  queue.start()
  expect([states(), sends]).toEqual([['E1.exe refused'], []])
})
