import type { Board, Frame, Picture } from '../api/board'
import { Refusal } from '../api/client'
import { apply } from './fold'
import { Poller } from './poll'
import { events, socket, type Transport } from './transport'

/** How the board reaches the reader, in the order from best to worst. */
export type Link = 'connecting' | 'live' | 'polling' | 'retrying' | 'offline' | 'ended' | 'refused'

export interface FeedOptions<P extends Picture = Board> {
  contest: string
  view?: string
  /** `null`: the stage opened last; the feed follows when another is opened. */
  stage?: string | null
  first?: P | null
  board: (board: P) => void
  link: (link: Link, refusal: Refusal | null) => void
  transports?: readonly Transport[]
}

export const SILENCE = 35_000
export const POLL = 5_000
const IDLE_POLL = 60_000
const RETURN_TO_STREAM = 12
const TRIES = 2
const RETURN = 1000
const FIRST_WAIT = 250
const LONGEST = 15_000

export class Feed<P extends Picture = Board> {
  private current: P | null
  private close: (() => void) | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private silence: ReturnType<typeof setTimeout> | undefined
  private failures = 0
  private heard = 0
  private polls = 0
  private ended = false
  private stopped = false
  /** The server could not be reached at the last poll. */
  private away = false
  /** Why the server closed the stream, told until it lets us in again. */
  private reason: Refusal | null = null
  private readonly transports: readonly Transport[]
  private readonly poller: Poller<P>
  private readonly options: FeedOptions<P>

  constructor(options: FeedOptions<P>) {
    this.options = options
    this.current = options.first ?? null
    this.transports = options.transports ?? [events, socket]
    this.poller = new Poller(this.path('board'))
    addEventListener('online', this.hurry)
    addEventListener('offline', this.cut)
    document.addEventListener('visibilitychange', this.returned)
    options.link('connecting', null)
    if (this.current) this.connect()
    else void this.poll(true)
  }

  stop(): void {
    this.stopped = true
    removeEventListener('online', this.hurry)
    removeEventListener('offline', this.cut)
    document.removeEventListener('visibilitychange', this.returned)
    this.hangUp()
  }

  private path(what: 'board' | 'feed'): string {
    const { contest, view = 'public', stage } = this.options
    const query = new URLSearchParams({ view })
    if (stage) query.set('stage', stage)
    return `/api/contests/${encodeURIComponent(contest)}/${what}?${query.toString()}`
  }

  private hangUp(): void {
    clearTimeout(this.timer)
    clearTimeout(this.silence)
    this.close?.()
    this.close = null
  }

  private connect(): void {
    this.hangUp()
    if (this.stopped) return
    const transport = this.transports[Math.floor(this.failures / TRIES)]
    if (!transport) {
      this.polls = 0
      void this.poll()
      return
    }
    const since = this.current ? `&since=${this.current.seq}` : ''
    this.heard = 0
    this.listen()
    this.close = transport(`${this.path('feed')}${since}`, { frame: this.take, lost: this.lost })
  }

  private listen(): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(this.lost, SILENCE)
  }

  private readonly take = (frame: Frame<Picture>): void => {
    if (this.stopped) return
    this.heard = Date.now()
    this.failures = 0
    this.listen()
    if (frame.kind === 'closed') {
      this.dismissed(new Refusal(403, frame.body.error ?? {}))
      return
    }
    const [next, outcome] = apply(this.current, frame as Frame<P>)
    if (outcome === 'gap') {
      this.connect()
      return
    }
    if (outcome === 'end') {
      this.ended = true
      this.hangUp()
      this.options.link('ended', null)
      this.after(IDLE_POLL, this.again)
      return
    }
    if (outcome === 'changed' && next) this.show(next)
    this.ended = false
    this.options.link('live', null)
  }

  private dismissed(reason: Refusal): void {
    this.hangUp()
    this.reason = reason
    this.current = null
    this.poller.forget()
    this.missed(reason)
  }

  private show(board: P): void {
    this.current = board
    this.options.board(board)
  }

  private readonly lost = (): void => {
    if (this.stopped) return
    if (!this.heard) this.failures += 1
    this.hangUp()
    this.options.link(navigator.onLine ? 'retrying' : 'offline', null)
    // A stream that was up comes back gently; one that never was gives way to the next way soon.
    const wait = this.heard ? RETURN : Math.min(LONGEST, FIRST_WAIT * 2 ** this.failures)
    this.after(wait, () => {
      this.connect()
    })
  }

  private readonly again = (): void => {
    void this.poll()
  }

  private async poll(first = false): Promise<void> {
    try {
      const board = await this.poller.read()
      if (this.stopped) return
      this.reason = null
      if (board) this.show(board)
      if (first) {
        this.connect()
        return
      }
      this.polled(board)
    } catch (error) {
      if (!this.stopped) this.missed(error)
    }
  }

  private polled(board: P | null): void {
    this.polls += 1
    if (this.ended && board) {
      this.ended = board.state === 'final'
      if (!this.ended) {
        this.connect()
        return
      }
    }
    this.options.link(this.ended ? 'ended' : 'polling', null)
    const returned = this.away
    this.away = false
    if (!this.ended && (returned || this.polls >= RETURN_TO_STREAM)) {
      this.failures = 0
      this.after(POLL, () => {
        this.connect()
      })
      return
    }
    this.after(this.ended ? IDLE_POLL : POLL, this.again)
  }

  private missed(error: unknown): void {
    const refusal = error instanceof Refusal && error.status !== 429 ? error : null
    const known = refusal && refusal.status < 500 ? refusal : null
    const word = known && (this.reason ?? known)
    this.options.link(word ? 'refused' : navigator.onLine ? 'retrying' : 'offline', word)
    this.away = !known
    this.after(known ? LONGEST : POLL, () => {
      if (this.current) this.again()
      else void this.poll(true)
    })
  }

  /** Waits a little more or less than `wait`, so that a crowd does not come back all at once. */
  private after(wait: number, then: () => void): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(then, wait * (0.5 + Math.random()))
  }

  private readonly hurry = (): void => {
    this.failures = 0
    this.connect()
  }

  private readonly cut = (): void => {
    this.options.link('offline', null)
  }

  private readonly returned = (): void => {
    const quiet = Date.now() - this.heard > SILENCE
    if (document.visibilityState === 'visible' && quiet && !this.ended) this.hurry()
  }
}
