import type { Title } from '../i18n/language'
import { call } from './client'
import { contestPath } from './contests'

export type AttemptState = 'running' | 'sealed' | 'aborted' | 'replaced'

export interface Attempt {
  attempt: string
  stage: string
  entry: string
  name: string | null
  item: string | null
  station: string
  state: AttemptState
  /** UTC microseconds. */
  start: number
  end: number | null
  points: string | null
  max: string | null
  /** Marks that a person must decide. */
  undecided: number
}

export interface Channel {
  id: string
  title: Title | null
  unit: string | null
  type: 'number' | 'bool' | 'code'
  values: string[]
}

/** One episode that earned, cost or left open; `from` and `to` are ticks, both included. */
export interface Evidence {
  what: string
  from: number
  to: number
  margin: string | null
  margin_at: number | null
  points: string | null
  value: string | null
}

export interface Overridden {
  value: string
  judge: string
  second: string
  reason: string
  at: number
}

export interface Verdict {
  rule: string
  title: Title | null
  kind: string
  text: string
  deduction: boolean
  max: string | null
  each: string | null
  cap: string | null
  /** `null`: the telemetry does not decide it. */
  mark: string | null
  value: string | null
  overridden: Overridden | null
  evidence: Evidence[]
}

export interface AttemptDetail extends Attempt {
  recording: string | null
  engine: string
  rules: string
  tick_us: number
  ticks: number
  channels: Channel[]
  gaps: Record<string, [number, number][]>
  verdicts: Verdict[]
}

/** A channel within a window: lowest and highest per bucket; `null` where nothing is valid. */
export interface Trace {
  t: number[]
  low: (number | null)[]
  high: (number | null)[]
}

export interface Samples {
  from: number
  to: number
  channels: Record<string, Trace>
}

export interface Override {
  override: string
  attempt: string
  aspect: string
  value: string
  reason: string
  state: 'waiting' | 'applied' | 'rejected'
  judge: string
  second: string | null
  at: number
  /** Whether the reader may confirm it: whoever asked may not. */
  mine?: boolean
}

export interface NewOverride {
  aspect: string
  value: string
  reason: string
}

export function attemptPath(contest: string, attempt: string): string {
  return `${contestPath(contest)}/attempts/${encodeURIComponent(attempt)}`
}

export const attempts = {
  list: (contest: string) => call<Attempt[]>(`${contestPath(contest)}/attempts`),
  read: (contest: string, attempt: string) => call<AttemptDetail>(attemptPath(contest, attempt)),
  samples: (contest: string, attempt: string, from: number, to: number, width: number, signal?: AbortSignal) =>
    call<Samples>(
      `${attemptPath(contest, attempt)}/samples?from=${from}&to=${to}&width=${width}`,
      signal ? { signal } : {},
    ),
  seal: (contest: string, attempt: string) =>
    call<unknown>(`${attemptPath(contest, attempt)}/seal`, { method: 'POST' }),
  abort: (contest: string, attempt: string, reason: string) =>
    call<unknown>(`${attemptPath(contest, attempt)}/abort`, { method: 'POST', body: { reason } }),
  override: (contest: string, attempt: string, body: NewOverride) =>
    call<Override>(`${attemptPath(contest, attempt)}/overrides`, { method: 'POST', body }),
  overrides: (contest: string) => call<Override[]>(`${contestPath(contest)}/overrides`),
  confirm: (contest: string, override: string) =>
    call<unknown>(`${contestPath(contest)}/overrides/${encodeURIComponent(override)}/confirm`, {
      method: 'POST',
    }),
  reject: (contest: string, override: string) =>
    call<unknown>(`${contestPath(contest)}/overrides/${encodeURIComponent(override)}`, {
      method: 'DELETE',
    }),
}
