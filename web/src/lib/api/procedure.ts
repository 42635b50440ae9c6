import type { StageStatus } from './board'
import type { Blocker, Next, Signature } from './chief'
import { call } from './client'
import { contestPath } from './contests'

const path = (contest: string, ...parts: string[]) =>
  [contestPath(contest), ...parts.map(encodeURIComponent)].join('/')

function post<T = unknown>(address: string, body: unknown = {}): Promise<T> {
  return call<T>(address, { method: 'POST', body })
}

/** A blocker in words, and where it stands. */
export interface Hindrance extends Blocker {
  zh: string
  message: string
  fix: string
  where: {
    entry?: string | null
    judge?: string | null
    aspect?: string | null
    item?: string | null
    office?: string | null
  }[]
}

/** How far a stage is from being final. */
export interface Readiness {
  stage: string
  status: StageStatus
  blockers: Hindrance[]
  progress: { given: number; expected: number | null }
  signatures: Signature[]
  clock: number
  /** UTC microseconds; `null`: no appeals, or not published yet. */
  appeals_until: number | null
  shadow: { checked: boolean; differs: unknown[] } | null
  next: Next
}

/** One aspect (of one item) of an entry. */
export interface Place {
  entry: string
  aspect: string
  item: string
}

/** A form that somebody wants opened; `own`: the reader asked, so another person confirms. */
export interface Unlock {
  request: string
  stage: string
  entry: string
  judge: string
  reason: string
  first: string
  first_name: string | null
  asked: number
  own: boolean
}

/** A mark that somebody entered for its judge; `own`: the reader did. */
export interface Held {
  mark: string
  stage: string
  entry: string
  item: string
  aspect: string
  judge: string
  value: string | null
  replaces: string | null
  by: string
  by_name: string | null
  at: number
  own: boolean
}

export type Topic = 'identity' | 'device' | 'material' | 'rule' | 'safety' | 'other'

export interface Problem {
  problem: string
  stage: string
  entry: string
  judge: string
  topic: Topic
  aspect: string
  item: string
  text: string
  at: number
  open: boolean
  answer: string | null
  by: string | null
}

export interface Penalty {
  penalty: string
  stage: string
  entry: string
  deduction: string
  value: string
  item: string
  reason: string
  by: string
  by_name: string | null
  at: number
  /** Why it does not count any more. */
  lifted: string | null
}

export interface NewPenalty {
  stage: string
  entry: string
  deduction: string
  value: string
  reason: string
}

export interface RecheckEntry {
  entry: string
  group: 'top' | 'drawn'
  done: boolean
  compared: number
  errors: number
  by: string | null
}

/** `rate`, `limit`: percent of wrong marks; `full`: every entry has to be re-checked. */
export interface Recheck {
  entries: RecheckEntry[]
  key: string | null
  rate: string | null
  limit: string | null
  full: boolean
}

export type Ground = 'unit' | 'superior' | 'relation' | 'declared' | 'ordered'

/** What is done about people's marks: signatures, second persons, disputes, penalties. */
export const procedure = {
  readiness: (contest: string, stage: string) =>
    call<Readiness>(path(contest, 'stages', stage, 'readiness')),
  sign: (contest: string, stage: string, office: string) =>
    post(path(contest, 'stages', stage, 'sign'), { office }),
  publish: (contest: string, stage: string) => post(path(contest, 'stages', stage, 'publish')),
  remark: (contest: string, stage: string, place: Place, reason: string) =>
    post(path(contest, 'stages', stage, 'remarks'), { ...place, reason }),
  acceptSpread: (contest: string, stage: string, place: Place, reason: string) =>
    post(path(contest, 'stages', stage, 'spreads'), { ...place, reason }),
  unlock: (contest: string, stage: string, entry: string, judge: string, reason: string) =>
    post(path(contest, 'stages', stage, 'forms', entry, 'unlock'), { judge, reason }),
  unlocks: (contest: string) => call<Unlock[]>(path(contest, 'unlocks')),
  confirmUnlock: (contest: string, request: string) =>
    post(path(contest, 'unlocks', request, 'confirm')),
  dropUnlock: (contest: string, request: string) =>
    call<unknown>(path(contest, 'unlocks', request), { method: 'DELETE' }),
  held: (contest: string) => call<Held[]>(path(contest, 'held')),
  confirmMark: (contest: string, mark: string) => post(path(contest, 'marks', mark, 'confirm')),
  rejectMark: (contest: string, mark: string, reason: string) =>
    post(path(contest, 'marks', mark, 'reject'), { reason }),
  problems: (contest: string) => call<Problem[]>(path(contest, 'problems')),
  settle: (contest: string, problem: string, reason: string) =>
    post(path(contest, 'problems', problem, 'settle'), { reason }),
  penalties: (contest: string) => call<Penalty[]>(path(contest, 'penalties')),
  penalise: (contest: string, penalty: string, body: NewPenalty) =>
    call<unknown>(path(contest, 'penalties', penalty), { method: 'PUT', body }),
  lift: (contest: string, penalty: string, reason: string) =>
    post(path(contest, 'penalties', penalty, 'lift'), { reason }),
  recuse: (contest: string, judge: string, entry: string, ground: Ground) =>
    post(path(contest, 'recusals'), { judge, entry, ground }),
  unrecuse: (contest: string, judge: string, entry: string, reason: string) =>
    call<unknown>(path(contest, 'recusals', judge, entry), { method: 'DELETE', body: { reason } }),
  startSlot: (contest: string, stage: string, entry: string) =>
    post(path(contest, 'stages', stage, 'entries', entry, 'slot')),
  stopSlot: (contest: string, stage: string, entry: string) =>
    post(path(contest, 'stages', stage, 'entries', entry, 'slot', 'stop')),
  drawRecheck: (contest: string, stage: string) => post(path(contest, 'stages', stage, 'recheck')),
  recheck: (contest: string, stage: string) =>
    call<Recheck>(path(contest, 'stages', stage, 'recheck')),
  rechecked: (contest: string, stage: string, entry: string, compared: number, errors: number) =>
    post(path(contest, 'stages', stage, 'recheck', entry), { compared, errors }),
}
