import { operate, type Schemas } from './operate'

/** How far a stage is from being final: what blocks, in words, and where. */
export type Readiness = Schemas['ReadinessOut']
/** A form that somebody wants opened; `own`: the reader asked, so another person confirms. */
export type Unlock = Schemas['UnlockOut']
/** A mark that somebody entered for its judge; `own`: the reader did. */
export type Held = Schemas['HeldMarkOut']
export type Problem = Schemas['RaisedProblemOut']
export type Penalty = Schemas['PenaltyOut']
export type NewPenalty = Schemas['PenaltyIn']
/** The sample of entries whose marks are compared with the paper forms. */
export type Recheck = Schemas['RecheckOut']
export type RecheckEntry = Schemas['RecheckEntryOut']
/** A mark that was not taken in, and why; `times`: how often it was sent. */
export type RefusedMark = Schemas['RefusalOut']
export type Office = Schemas['OfficeIn']['office']
export type Ground = Schemas['RecusalIn']['ground']

/** One aspect (of one item) of an entry. */
export interface Place {
  entry: string
  aspect: string
  item: string
}

const BASE = '/api/contests/{contest_id}' as const
const STAGE = `${BASE}/stages/{stage}` as const

/** What is done about people's marks: signatures, second persons, disputes, penalties. */
export const procedure = {
  readiness: (contest: string, stage: string) =>
    operate('get', `${STAGE}/readiness`, { contest_id: contest, stage }),
  sign: (contest: string, stage: string, office: Office) =>
    operate('post', `${STAGE}/sign`, { contest_id: contest, stage }, { office }),
  publish: (contest: string, stage: string) =>
    operate('post', `${STAGE}/publish`, { contest_id: contest, stage }),
  remark: (contest: string, stage: string, place: Place, reason: string) =>
    operate('post', `${STAGE}/remarks`, { contest_id: contest, stage }, { ...place, reason }),
  acceptSpread: (contest: string, stage: string, place: Place, reason: string) =>
    operate('post', `${STAGE}/spreads`, { contest_id: contest, stage }, { ...place, reason }),
  unlock: (contest: string, stage: string, entry: string, judge: string, reason: string) => {
    const names = { contest_id: contest, stage, entry }
    return operate('post', `${STAGE}/forms/{entry}/unlock`, names, { judge, reason })
  },
  unlocks: (contest: string) => operate('get', `${BASE}/unlocks`, { contest_id: contest }),
  confirmUnlock: (contest: string, code: string) =>
    operate('post', `${BASE}/unlocks/{code}/confirm`, { contest_id: contest, code }),
  dropUnlock: (contest: string, code: string) =>
    operate('delete', `${BASE}/unlocks/{code}`, { contest_id: contest, code }),
  held: (contest: string) => operate('get', `${BASE}/held`, { contest_id: contest }),
  confirmMark: (contest: string, mark: string) =>
    operate('post', `${BASE}/marks/{mark}/confirm`, { contest_id: contest, mark }),
  rejectMark: (contest: string, mark: string, reason: string) =>
    operate('post', `${BASE}/marks/{mark}/reject`, { contest_id: contest, mark }, { reason }),
  problems: (contest: string) => operate('get', `${BASE}/problems`, { contest_id: contest }),
  settle: (contest: string, problem: string, reason: string) =>
    operate('post', `${BASE}/problems/{problem}/settle`, { contest_id: contest, problem }, { reason }),
  penalties: (contest: string) => operate('get', `${BASE}/penalties`, { contest_id: contest }),
  penalise: (contest: string, penalty: string, body: NewPenalty) =>
    operate('put', `${BASE}/penalties/{penalty}`, { contest_id: contest, penalty }, body),
  lift: (contest: string, penalty: string, reason: string) =>
    operate('post', `${BASE}/penalties/{penalty}/lift`, { contest_id: contest, penalty }, { reason }),
  recuse: (contest: string, body: Schemas['RecusalIn']) =>
    operate('post', `${BASE}/recusals`, { contest_id: contest }, body),
  unrecuse: (contest: string, judge: string, entry: string, reason: string) => {
    const names = { contest_id: contest, judge, entry }
    return operate('delete', `${BASE}/recusals/{judge}/{entry}`, names, { reason })
  },
  refusals: (contest: string) => operate('get', `${BASE}/refusals`, { contest_id: contest }),
  startSlot: (contest: string, stage: string, entry: string) =>
    operate('post', `${STAGE}/entries/{entry}/slot`, { contest_id: contest, stage, entry }),
  stopSlot: (contest: string, stage: string, entry: string) =>
    operate('post', `${STAGE}/entries/{entry}/slot/stop`, { contest_id: contest, stage, entry }),
  drawRecheck: (contest: string, stage: string) =>
    operate('post', `${STAGE}/recheck`, { contest_id: contest, stage }),
  recheck: (contest: string, stage: string) =>
    operate('get', `${STAGE}/recheck`, { contest_id: contest, stage }),
  rechecked: (contest: string, stage: string, entry: string, body: Schemas['RecheckIn']) =>
    operate('post', `${STAGE}/recheck/{entry}`, { contest_id: contest, stage, entry }, body),
}
