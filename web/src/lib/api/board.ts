import type { Title } from '../i18n/language'

export type StageStatus = 'waiting' | 'open' | 'closed' | 'frozen' | 'final'
export type BoardState = 'live' | 'provisional' | 'published' | 'final'

export interface StageHead {
  id: string
  title: Title
  status: StageStatus
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

/** What a board shows; `rows` by entry id, in the order of `pos`. */
export interface Board {
  contest: string
  view: string
  seq: number
  at: number
  title: Title
  stage: string
  stages: StageHead[]
  state: BoardState
  frozen: Freeze | null
  places: number
  columns: Column[]
  progress: { given: number; expected: number | null } | null
  rows: Record<string, BoardRow>
}

export interface Delta {
  meta?: Partial<Omit<Board, 'rows'>>
  rows?: Record<string, BoardRow>
  gone?: string[]
}

export type Frame =
  | { kind: 'snapshot'; seq: number; prev: number | null; at: number; body: Board }
  | { kind: 'delta'; seq: number; prev: number | null; at: number; body: Delta }
  | { kind: 'heartbeat'; seq: number; prev: number | null; at: number; body?: unknown }
  | { kind: 'end'; seq: number; prev: number | null; at: number; body?: unknown }
