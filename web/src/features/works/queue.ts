import { Refusal } from '@/lib/api/client'
import { upload } from '@/lib/api/upload'
import { works, type TakenKind } from '@/lib/api/works'
import { ulid } from '@/lib/marks/ulid'
import { mediaOf, ownerOf, titleOf, unfit, type Fault } from './files'

export type State = 'draft' | 'waiting' | 'sending' | 'away' | 'refused'

/** A file chosen and not handed in yet. */
export interface Item {
  id: string
  file: File
  entry: string
  title: string
  state: State
  /** How much is over, 0 to 1. */
  part: number
  fault: Fault | null
}

const AT_ONCE = 2
const AGAIN = 10_000

/** Files on their way, a few at a time; those without an answer are tried again. */
export class Queue {
  private list: readonly Item[] = []
  private readonly sends = new Map<string, AbortController>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly contest: string
  private readonly stage: string
  private readonly taken: () => void
  private readonly put: typeof upload
  private takes: readonly TakenKind[] = []

  constructor(contest: string, stage: string, taken: () => void, put = upload) {
    this.contest = contest
    this.stage = stage
    this.taken = taken
    this.put = put
  }

  readonly items = (): readonly Item[] => this.list

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Ends all that is under way. */
  close(): void {
    clearTimeout(this.timer)
    this.sends.forEach((one) => {
      one.abort()
    })
    this.show([])
  }

  /** Files chosen, for one entry or for those whose codes their names begin with. */
  add(files: readonly File[], takes: readonly TakenKind[], codes: readonly string[], entry = ''): void {
    this.takes = takes
    const fresh = files.map((file): Item => {
      const owner = entry || ownerOf(file.name, codes)
      const fault = unfit(file, takes)
      const title = titleOf(file.name, owner)
      return { id: ulid(), file, entry: owner, title, state: fault ? 'refused' : 'draft', part: 0, fault }
    })
    this.show([...this.list, ...fresh])
  }

  change(id: string, values: Partial<Pick<Item, 'entry' | 'title'>>): void {
    this.set(id, values)
  }

  remove(id: string): void {
    this.sends.get(id)?.abort()
    this.show(this.list.filter((one) => one.id !== id))
    this.flush()
  }

  /** Sends everything that has an entry. */
  start(): void {
    this.show(
      this.list.map((one) =>
        one.state === 'draft' && one.entry !== '' ? { ...one, state: 'waiting' } : one,
      ),
    )
    this.flush()
  }

  /** Sends a refused file once more, by another title or for another entry. */
  again(id: string): void {
    this.set(id, { state: 'waiting', fault: null, part: 0 })
    this.flush()
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer)
    const free = AT_ONCE - this.sends.size
    const next = this.list.filter(({ state }) => state === 'waiting' || state === 'away')
    next.slice(0, Math.max(0, free)).forEach((one) => void this.send(one))
  }

  private async send({ id, file, entry, title }: Item): Promise<void> {
    const abort = new AbortController()
    this.sends.set(id, abort)
    this.set(id, { state: 'sending', part: 0 })
    const place = { stage: this.stage, entry, title: title.trim(), name: file.name }
    try {
      await this.put({
        path: works.path(this.contest, id, place),
        body: file,
        media: mediaOf(file, this.takes),
        signal: abort.signal,
        progress: (part) => {
          this.set(id, { part })
        },
      })
      this.show(this.list.filter((one) => one.id !== id))
      this.taken()
    } catch (error) {
      this.failed(id, error)
    }
    this.sends.delete(id)
    if (this.list.some((one) => one.state === 'away')) this.timer = setTimeout(this.flush, AGAIN)
    if (this.list.some((one) => one.state === 'waiting')) this.flush()
  }

  private failed(id: string, error: unknown): void {
    if (!(error instanceof Refusal) || error.status >= 500) {
      this.set(id, { state: 'away', part: 0 })
      return
    }
    const { code, message, params } = error
    this.set(id, { state: 'refused', part: 0, fault: { code, message, params } })
  }

  private set(id: string, values: Partial<Item>): void {
    this.show(this.list.map((one) => (one.id === id ? { ...one, ...values } : one)))
  }

  private show(list: readonly Item[]): void {
    this.list = list
    this.listeners.forEach((listener) => {
      listener()
    })
  }
}
