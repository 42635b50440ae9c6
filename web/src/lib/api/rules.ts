import type { Title } from '../i18n/language'
import type { AttemptDetail } from './attempts'
import { call, send, type Problem } from './client'
import { contestPath } from './contests'

/** A recorded attempt judged by other rules; `before`: the marks it has now, by rule. */
export interface Tried extends AttemptDetail {
  before: Record<string, string | null>
}

export interface MovedMark {
  attempt: string
  entry: string
  name: string | null
  aspect: string
  before: string | null
  after: string | null
  overridden: boolean
}

export interface MovedRank {
  stage: string
  entry: string
  name: string | null
  before: number | null
  after: number | null
}

export interface MovedAward {
  entry: string
  name: string | null
  award?: string
  title?: Title | null
  before: string | null
  after: string | null
}

/** What a corrected rulebook would do to every recorded attempt. */
export interface Correction {
  correction: string
  attempts: number
  marks: MovedMark[]
  ranks: MovedRank[]
  awards: MovedAward[]
  undecided: number
  state?: 'preview' | 'waiting' | 'applied' | 'cancelled'
  reason?: string | null
  judge?: string | null
}

const YAML = 'text/yaml'

export const rules = {
  read: async (contest: string) => (await send(`${contestPath(contest)}/rulebook`)).text(),
  check: (contest: string, yaml: string, signal: AbortSignal) =>
    call<{ problems: Problem[] }>(`${contestPath(contest)}/rules/check`, {
      method: 'POST',
      body: yaml,
      type: YAML,
      signal,
    }),
  attempt: (contest: string, attempt: string, yaml: string) =>
    call<Tried>(`${contestPath(contest)}/rules/try?attempt=${encodeURIComponent(attempt)}`, {
      method: 'POST',
      body: yaml,
      type: YAML,
    }),
  correct: (contest: string, yaml: string) =>
    call<Correction>(`${contestPath(contest)}/corrections`, {
      method: 'POST',
      body: yaml,
      type: YAML,
    }),
  corrections: (contest: string) => call<Correction[]>(`${contestPath(contest)}/corrections`),
  apply: (contest: string, id: string, reason: string) =>
    call<unknown>(`${contestPath(contest)}/corrections/${encodeURIComponent(id)}/apply`, {
      method: 'POST',
      body: { reason },
    }),
  confirm: (contest: string, id: string) =>
    call<unknown>(`${contestPath(contest)}/corrections/${encodeURIComponent(id)}/confirm`, {
      method: 'POST',
    }),
  cancel: (contest: string, id: string) =>
    call<unknown>(`${contestPath(contest)}/corrections/${encodeURIComponent(id)}`, {
      method: 'DELETE',
    }),
}
