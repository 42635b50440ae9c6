import { Refusal, call, type Send } from '@/lib/api/client'
import type { FormMark, Receipt } from '@/lib/api/form'
import type { Outbox, Pending } from './outbox'

const SHORTEST = 1_000
const LONGEST = 30_000

/** `signed-out`: the personal link must be opened again; nothing is sent until then. */
export type Line = 'idle' | 'sending' | 'waiting' | 'signed-out'

export interface SenderOptions {
  contest: string
  judge: string
  outbox: Outbox
  /** The server has it: the mark that counts now, or `null` for a withdrawn one. */
  delivered: (job: Pending, mark: FormMark | null) => void
  /** The server has refused it; the outbox says why. */
  refused: (job: Pending) => void
  line: (line: Line) => void
  request?: (path: string, options: Send) => Promise<unknown>
}

function passing(error: unknown): boolean {
  if (!(error instanceof Refusal)) return true
  return error.status >= 500 || error.status === 429 || error.status === 408
}

/** Delivers the outbox in order, one at a time, again and again until the server has answered. */
export class Sender {
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private stopped = false
  private failures = 0
  private readonly options: SenderOptions
  private readonly request: (path: string, options: Send) => Promise<unknown>

  constructor(options: SenderOptions) {
    this.options = options
    this.request = options.request ?? ((path, init) => call<Receipt>(path, init))
    addEventListener('online', this.flush)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    removeEventListener('online', this.flush)
  }

  /** Sends what there is, at once. */
  readonly flush = (): void => {
    clearTimeout(this.timer)
    if (!this.busy && !this.stopped) void this.run()
  }

  private next(): Pending | undefined {
    return this.options.outbox.jobs().find((job) => job.refused === null)
  }

  private async run(): Promise<void> {
    this.busy = true
    try {
      for (let job = this.next(); job && !this.stopped; job = this.next()) {
        this.options.line('sending')
        if (!(await this.deliver(job))) return
      }
      this.options.line('idle')
    } finally {
      this.busy = false
    }
  }

  /** Whether to go on with the next one. */
  private async deliver(job: Pending): Promise<boolean> {
    try {
      await this.send(job)
    } catch (error) {
      return this.failed(job, error)
    }
    this.failures = 0
    this.options.outbox.remove(job.job)
    const { mark, stage, entry, item, aspect, value } = job
    const counts = job.act === 'give' ? { mark, stage, entry, item, aspect, value } : null
    this.options.delivered(job, counts)
    return true
  }

  private send(job: Pending): Promise<unknown> {
    const { contest, judge } = this.options
    const path = `/api/contests/${encodeURIComponent(contest)}/marks/${job.mark}`
    if (job.act === 'withdraw') {
      return this.request(`${path}/withdraw`, { method: 'POST', body: { reason: 'judge' } })
    }
    const { stage, entry, item, aspect, value, replaces } = job
    const body = { stage, entry, item, aspect, judge, value, replaces }
    return this.request(path, { method: 'PUT', body })
  }

  private failed(job: Pending, error: unknown): boolean {
    if (error instanceof Refusal && error.status === 401) {
      this.options.line('signed-out')
      return false
    }
    if (passing(error)) {
      this.failures += 1
      this.options.line('waiting')
      const wait = Math.min(LONGEST, SHORTEST * 2 ** (this.failures - 1))
      this.timer = setTimeout(this.flush, wait * (0.75 + Math.random() / 2))
      return false
    }
    const { code, message, fix } = error as Refusal
    const refused = { ...job, refused: { code, message, fix } }
    this.options.outbox.put(refused)
    this.options.refused(refused)
    return true
  }
}
