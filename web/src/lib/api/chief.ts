import type { Title } from '../i18n/language'
import type { Picture, StageHead, StageStatus } from './board'
import type { Tiles } from './tiles'

/** How a form stands: `n`ot begun, in `p`rogress, `c`omplete, complete but all `a`bsent,
 * `d`isputed, `s`igned, `r`ecused. A judge who is not assigned to the entry has none. */
export type FormSign = 'n' | 'p' | 'c' | 'd' | 's' | 'r' | 'a'

export interface ChiefJudge {
  id: string
  name: string | null
  constituency: string | null
  remote: boolean
  /** When this judge's last mark came, UTC microseconds. */
  seen_at: number | null
}

/** Judges of one cell are further apart than the rule allows. */
export interface Dispute {
  aspect: string
  item: string
  low: string | null
  high: string | null
  round: number
  /** Who has been asked to mark again and has not yet. */
  pending: string[]
}

export interface ChiefRow {
  id: string
  name: string | null
  rank: number | null
  total: string | null
  forms: Record<string, FormSign>
  /** Highest less lowest judge's sum of marks; `null` below two. */
  spread: string | null
  dispute: Dispute[]
  held: number
  problems: number
  /** Whether needed marks are missing, though every form may be complete. */
  lacks: boolean
  /** When the entry's time on stage began, UTC microseconds; `null`: it is not on stage. */
  slot: number | null
}

export interface Blocker {
  code: string
  count: number
  params?: Record<string, unknown>
}

export interface Signature {
  office: string
  by: string
  name?: string | null
  at: number
}

interface Performer {
  entry: string
  name: string | null
  unit: string | null
}

/** Time on stage: a slot's `length`, who is there and who comes next; microseconds. */
export interface Turn {
  length: number
  running: (Performer & { start: number; paused: number }) | null
  last: (Performer & { elapsed: number }) | null
  next: Performer | null
  done: number
  total: number
}

/** What the stage waits for next; after `sign:` comes the office. */
export type Next = string | null

/** The chief judge's room, live; `rows` by entry, or by its code while the stage is sealed. */
export interface ChiefBoard extends Picture {
  stage: string
  title: Title
  stages: StageHead[]
  /** How far the ledger has come; `seq` is the view's own clock. */
  ledger: number
  places: number
  status: StageStatus
  sealed: number
  /** The server's clock at the time of the picture, UTC microseconds. */
  clock: number
  aspects: { id: string; title: Title }[]
  /** Those that people give; with `each`, a penalty's value is a count. */
  deductions: { id: string; title: Title; each: string | null }[]
  progress: { given: number; expected: number | null }
  judges: ChiefJudge[]
  /** `null`: not for the reader. */
  tiles: Tiles | null
  blockers: Blocker[]
  signatures: Signature[]
  next: Next
  /** Whose turn on stage it is; absent or `null` where the rules set no time. */
  turn?: Turn | null
  rows: Record<string, ChiefRow>
}
