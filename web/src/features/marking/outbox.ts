import { timeOf, ulid } from '@/lib/marks/ulid'
import type { FormMark } from '@/lib/api/form'
import type { Keeper } from './database'
import { cellKey, isMark, type MarkJob, type Pending, type Said } from './jobs'

const CHANNEL = 'leitai.judge'

function byTime(a: Pending, b: Pending): number {
  return a.job < b.job ? -1 : 1
}

/**
 * What is saved on this device and not yet delivered.
 *
 * Read from memory, written to the device's storage at once; other tabs of the judge are told.
 */
export class Outbox {
  readonly owner: string
  /** False when the device refuses storage: jobs then live as long as the page. */
  durable: boolean
  private list: readonly Pending[]
  private readonly keeper: Keeper
  private readonly listeners = new Set<() => void>()
  private readonly channel: BroadcastChannel | null

  constructor(owner: string, keeper: Keeper, jobs: readonly Pending[], durable = true) {
    this.owner = owner
    this.keeper = keeper
    this.durable = durable
    this.list = [...jobs].sort(byTime)
    this.channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
    if (this.channel) this.channel.onmessage = ({ data }) => data === owner && void this.read()
  }

  static async open(owner: string, keeper: Keeper, durable = true): Promise<Outbox> {
    return new Outbox(owner, keeper, await keeper.jobs(owner), durable)
  }

  close(): void {
    this.channel?.close()
  }

  /** A new job's id: after all there are, even when the device's clock was set back. */
  next(): string {
    const last = this.list.at(-1)
    return ulid(last ? Math.max(Date.now(), timeOf(last.job) + 1) : Date.now())
  }

  put(job: Pending): void {
    this.show([...this.list.filter((one) => one.job !== job.job), job].sort(byTime))
    this.keep(this.keeper.saveJob(job))
  }

  remove(job: string): void {
    this.show(this.list.filter((one) => one.job !== job))
    this.keep(this.keeper.dropJob(job))
  }

  /** The server has it; storage forgets the job and remembers the mark in one step. */
  deliver(job: Pending, mark: FormMark | null): void {
    this.show(this.list.filter((one) => one.job !== job.job))
    this.keep(this.keeper.deliver(job, mark))
  }

  /**
   * The server refuses the job. A later one of the same cell corrects what was never taken, so it
   * takes the refused one's place; else the refused one stays until the judge has seen to it.
   */
  refuse(job: Pending, said: Said): void {
    const later = isMark(job) ? this.after(job) : undefined
    if (!isMark(job) || !later) {
      this.put({ ...job, refused: said })
      return
    }
    this.remove(job.job)
    if (job.act === 'withdraw') return
    if (later.act === 'give') this.put({ ...later, replaces: job.replaces })
    else if (job.replaces === null) this.remove(later.job)
    else this.put({ ...later, mark: job.replaces })
  }

  /** All jobs, oldest first; the same array until something changes. */
  readonly jobs = (): readonly Pending[] => this.list

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private after(job: MarkJob): MarkJob | undefined {
    const later = this.list.filter(isMark)
    return later.find((one) => one.job > job.job && !one.refused && cellKey(one) === cellKey(job))
  }

  private async read(): Promise<void> {
    const before = this.list
    const found = await this.keeper.jobs(this.owner)
    // Something was put or sent meanwhile: what was read may be older.
    if (this.list === before) this.show([...found].sort(byTime))
    else await this.read()
  }

  private keep(written: Promise<void>): void {
    written.then(
      () => {
        this.channel?.postMessage(this.owner)
      },
      () => {
        this.durable = false
        this.show([...this.list])
      },
    )
  }

  private show(list: readonly Pending[]): void {
    this.list = list
    this.listeners.forEach((listener) => {
      listener()
    })
  }
}
