import { call } from './client'
import { contestPath } from './contests'
import { operate, type Schemas } from './operate'

export type Attempt = Schemas['AttemptOut']
export type AttemptState = Attempt['state']
export type AttemptDetail = Schemas['AttemptDetail']
export type Channel = Schemas['ChannelOut']
/** One episode that earned, cost or left open; `from` and `to` are ticks, both included. */
export type Evidence = Schemas['EvidenceOut']
export type Verdict = Schemas['VerdictOut']
/** A stretch of a recording: lowest and highest per bucket; `null` where nothing is valid. */
export type Samples = Schemas['SamplesOut']
export type Trace = Schemas['CurveOut']
export type Override = Schemas['OverrideOut']
export type NewOverride = Schemas['OverrideIn']
export type NewOverrides = Schemas['OverridesIn']

/** Which ticks are wanted, and in how many buckets. */
export interface Stretch {
  from: number
  to: number
  width: number
}

const ATTEMPT = '/api/contests/{contest_id}/attempts/{attempt}' as const
const OVERRIDE = '/api/contests/{contest_id}/overrides/{override}' as const

export function attemptPath(contest: string, attempt: string): string {
  return `${contestPath(contest)}/attempts/${encodeURIComponent(attempt)}`
}

const GROUP = '/api/contests/{contest_id}/override-groups/{group}' as const

/** Whether people have to decide something: what no longer counts needs no decision. */
export function undecided({ state, undecided }: Attempt): boolean {
  return undecided > 0 && state !== 'replaced' && state !== 'aborted'
}

export const attempts = {
  list: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/attempts', { contest_id: contest }),
  read: (contest: string, attempt: string) =>
    operate('get', ATTEMPT, { contest_id: contest, attempt }),
  samples: (contest: string, attempt: string, { from, to, width }: Stretch, signal: AbortSignal) =>
    call<Samples>(
      `${attemptPath(contest, attempt)}/samples?from=${from}&to=${to}&width=${width}`,
      { signal },
    ),
  seal: (contest: string, attempt: string) =>
    operate('post', `${ATTEMPT}/seal`, { contest_id: contest, attempt }),
  abort: (contest: string, attempt: string, reason: string) =>
    operate('post', `${ATTEMPT}/abort`, { contest_id: contest, attempt }, { reason }),
  override: (contest: string, attempt: string, body: NewOverride) =>
    operate('post', `${ATTEMPT}/overrides`, { contest_id: contest, attempt }, body),
  /** Several marks of one attempt, confirmed as a whole. */
  overrideAll: (contest: string, attempt: string, body: NewOverrides) =>
    operate('post', `${ATTEMPT}/override-groups`, { contest_id: contest, attempt }, body),
  confirmAll: (contest: string, group: string) =>
    operate('post', `${GROUP}/confirm`, { contest_id: contest, group }),
  rejectAll: (contest: string, group: string) =>
    operate('delete', GROUP, { contest_id: contest, group }),
  overrides: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/overrides', { contest_id: contest }),
  confirm: (contest: string, override: string) =>
    operate('post', `${OVERRIDE}/confirm`, { contest_id: contest, override }),
  reject: (contest: string, override: string) =>
    operate('delete', OVERRIDE, { contest_id: contest, override }),
}
