/** A cell of a judge's form. */
export interface Cell {
  stage: string
  entry: string
  item: string
  aspect: string
}

interface Said {
  code: string
  message: string
  fix: string
}

/** Something this judge has done that the server has not yet confirmed. */
export interface Pending extends Cell {
  /** Rises with time: the order in which the jobs must arrive. */
  job: string
  act: 'give' | 'withdraw'
  mark: string
  value: string | null
  replaces: string | null
  /** The server's refusal; a refused job is kept until the judge has seen to it. */
  refused: Said | null
}

export function cellKey({ stage, entry, item, aspect }: Cell): string {
  return `${stage}/${entry}/${item}/${aspect}`
}

/**
 * What is saved on this device and not yet delivered.
 *
 * One storage key a job: two tabs of the same judge add and remove without overwriting each other.
 */
export class Outbox {
  /** False when the device refuses storage: jobs then live as long as the page. */
  durable = true
  private readonly prefix: string
  private readonly storage: Storage
  private readonly loose = new Map<string, Pending>()
  private listeners = new Set<() => void>()
  private seen: readonly Pending[] | null = null

  constructor(contest: string, judge: string, storage: Storage = localStorage) {
    this.prefix = `leitai.outbox.${contest}.${judge}.`
    this.storage = storage
    addEventListener('storage', this.changed)
  }

  close(): void {
    removeEventListener('storage', this.changed)
  }

  put(job: Pending): void {
    this.loose.set(job.job, job)
    try {
      this.storage.setItem(this.prefix + job.job, JSON.stringify(job))
      this.loose.delete(job.job)
    } catch {
      this.durable = false
    }
    this.changed()
  }

  remove(job: string): void {
    this.loose.delete(job)
    this.storage.removeItem(this.prefix + job)
    this.changed()
  }

  /** All jobs, oldest first; the same array until something changes. */
  readonly jobs = (): readonly Pending[] => {
    this.seen ??= [...this.stored(), ...this.loose.values()].sort((a, b) =>
      a.job < b.job ? -1 : 1,
    )
    return this.seen
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private stored(): Pending[] {
    const found: Pending[] = []
    for (let place = 0; place < this.storage.length; place++) {
      const key = this.storage.key(place)
      if (!key?.startsWith(this.prefix)) continue
      const job = parsed(this.storage.getItem(key))
      if (job) found.push(job)
    }
    return found
  }

  private readonly changed = (): void => {
    this.seen = null
    this.listeners.forEach((listener) => {
      listener()
    })
  }
}

function parsed(text: string | null): Pending | null {
  try {
    return text === null ? null : (JSON.parse(text) as Pending)
  } catch {
    return null
  }
}
