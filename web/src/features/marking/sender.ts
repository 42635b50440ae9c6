import { Refusal, call, type Send } from '@/lib/api/client'
import type { FormMark } from '@/lib/api/form'
import { isMark, requestOf, sameForm, type Pending } from './jobs'
import type { Outbox } from './outbox'

const SHORTEST = 1_000
const LONGEST = 30_000
/** Not a refusal: what the job asks for is so already. */
const DONE: Record<Pending['act'], readonly string[]> = {
  give: [],
  withdraw: ['mark_withdrawn'],
  sign: ['form_signed'],
  problem: [],
}

/** `signed-out`: the personal link must be opened again; nothing is sent until then. */
export type Line = 'idle' | 'sending' | 'waiting' | 'signed-out'

export interface SenderOptions {
  outbox: Outbox
  /**
   * The server has it: the mark that counts now, or `null` where there is none. `again`: it had it
   * before, so that something else may count by now.
   */
  delivered: (job: Pending, mark: FormMark | null, again: boolean) => void
  /** The server has refused it; the outbox says why. */
  refused: (job: Pending) => void
  line: (line: Line) => void
  request?: (path: string, options: Send) => Promise<unknown>
}

function passing(error: unknown): boolean {
  if (!(error instanceof Refusal)) return true
  return error.status >= 500 || error.status === 429 || error.status === 408
}

function stranger(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 401 || error.status === 403)
}

function repeated(receipt: unknown): boolean {
  return (receipt as { duplicate?: boolean } | undefined)?.duplicate === true
}

function markOf(job: Pending): FormMark | null {
  if (job.act !== 'give') return null
  const { mark, stage, entry, item, aspect, value } = job
  return { mark, stage, entry, item, aspect, value, round: 1, earlier: [], held: false }
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
    this.request = options.request ?? call
    addEventListener('online', this.flush)
    document.addEventListener('visibilitychange', this.seen)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    removeEventListener('online', this.flush)
    document.removeEventListener('visibilitychange', this.seen)
  }

  /** Sends what there is, at once. */
  readonly flush = (): void => {
    clearTimeout(this.timer)
    if (!this.busy && !this.stopped) void this.run()
  }

  private readonly seen = (): void => {
    if (document.visibilityState === 'visible') this.flush()
  }

  /** A form is signed only once nothing of it is open between this device and the server. */
  private next(): Pending | undefined {
    const jobs = this.options.outbox.jobs()
    const stuck = jobs.filter((job) => isMark(job) && job.refused !== null)
    return jobs.find(
      (job) =>
        job.refused === null && !(job.act === 'sign' && stuck.some((one) => sameForm(one, job))),
    )
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
    let again = true
    try {
      const { path, ...options } = requestOf(job)
      again = repeated(await this.request(path, options))
    } catch (error) {
      const done = error instanceof Refusal && DONE[job.act].includes(error.code)
      if (!done) return this.failed(job, error)
    }
    this.failures = 0
    const mark = markOf(job)
    this.options.outbox.deliver(job, mark)
    this.options.delivered(job, mark, again)
    return true
  }

  private failed(job: Pending, error: unknown): boolean {
    if (stranger(error)) {
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
    this.options.outbox.refuse(job, { code, message, fix })
    this.options.refused(job)
    return true
  }
}
