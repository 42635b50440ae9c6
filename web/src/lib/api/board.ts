import type { Title } from '../i18n/language'
import type { ErrorBody } from './client'

export type StageStatus = 'waiting' | 'open' | 'closed' | 'frozen' | 'published' | 'final'
export type BoardState = 'live' | 'provisional' | 'published' | 'final'

export interface StageHead {
  id: string
  title: Title
  status: StageStatus
  /** The referee watches its stations. */
  automatic?: boolean
}

export interface Column {
  id: string
  title: Title
  max: string | null
}

export interface BoardRow {
  id: string
  pos: number
  rank: number | null
  shared: boolean
  change: number
  name: string | null
  unit: string | null
  group: string | null
  status: 'ok' | 'withdrawn' | 'disqualified' | 'no_result'
  official: boolean
  total: string | null
  score: string | null
  cells: Record<string, string | null>
  deductions: string | null
}

export interface Freeze {
  seq: number
  at: number
  hidden: number
}

interface OnStage {
  entry: string
  name: string | null
  unit: string | null
}

/** Whose turn on stage it is; times in microseconds. */
export interface Turn {
  length: number
  running: (OnStage & { start: number; paused: number }) | null
  last: (OnStage & { elapsed: number }) | null
  next: OnStage | null
  done: number
  total: number
}

/** What every live view has: how far it has come, and rows by their id. */
export interface Picture {
  contest: string
  view: string
  seq: number
  at: number
  state: BoardState | 'frozen'
  rows: Record<string, unknown>
}

/** What a board shows; `rows` by entry id, in the order of `pos`. */
export interface Board extends Picture {
  state: BoardState
  title: Title
  stage: string
  stages: StageHead[]
  frozen: Freeze | null
  places: number
  columns: Column[]
  progress: { given: number; expected: number | null } | null
  /** Where the rules set a time on stage. */
  turn?: Turn | null
  rows: Record<string, BoardRow>
}

export interface Delta<P extends Picture = Board> {
  meta?: Partial<Omit<P, 'rows'>>
  rows?: P['rows']
  gone?: string[]
}

interface Stamp {
  seq: number
  prev: number | null
  at: number
}

export type Frame<P extends Picture = Board> = Stamp &
  (
    | { kind: 'snapshot'; body: P }
    | { kind: 'delta'; body: Delta<P> }
    | { kind: 'heartbeat'; body?: unknown }
    | { kind: 'end'; body?: unknown }
    | { kind: 'closed'; body: { error?: ErrorBody } }
  )
