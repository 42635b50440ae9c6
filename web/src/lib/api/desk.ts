import { call, send } from './client'
import { contestPath } from './contests'
import { listing } from './listing'
import { operate, type Schemas } from './operate'

export type Session = Schemas['MeOut']
export type EntryRecord = Schemas['EntryOut']
export type NewEntry = Schemas['EntryIn']
/** `link`: path of the personal link; only when it has just been made. */
export type JudgeRecord = Schemas['JudgeOut']
export type NewJudge = Schemas['JudgeIn']

/** Somebody with an office in the contest. */
export type OfficialRecord = Schemas['OfficialOut']
export type NewOfficial = Pick<Schemas['OfficialIn'], 'name' | 'role'>
export type InvitedRole = NewOfficial['role']

export type StageAct = 'open' | 'close' | 'freeze' | 'thaw' | 'finalise'
export type EntryAct = Schemas['EntryActIn']['act']
export type EntryOutcome = Schemas['EntryActOut']

const STAGE = '/api/contests/{contest_id}/stages/{stage}' as const
const OFFICIAL = '/api/contests/{contest_id}/officials/{user}' as const

/** What an organiser does. */
export const desk = {
  session: () => operate('get', '/api/session', {}),
  signIn: (username: string, password: string) =>
    operate('post', '/api/session', {}, { username, password }),
  signOut: () => operate('delete', '/api/session', {}),
  open: (id: string, title: Schemas['Title']) => operate('post', '/api/contests', {}, { id, title }),
  publish: (contest: string, yaml: string) =>
    send(`${contestPath(contest)}/rulebook`, {
      method: 'PUT',
      body: yaml,
      type: 'application/yaml',
    }),
  entries: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/entries', { contest_id: contest }),
  findEntries: (contest: string, q: string, limit: number, signal: AbortSignal) =>
    call<EntryRecord[]>(listing(`${contestPath(contest)}/entries`, { q, limit }), { signal }),
  register: (contest: string, entries: NewEntry[]) =>
    operate('post', '/api/contests/{contest_id}/entries', { contest_id: contest }, { entries }),
  judges: async (contest: string) => {
    const found = await operate('get', '/api/contests/{contest_id}/judges', { contest_id: contest })
    return found.judges
  },
  enlist: async (contest: string, judges: NewJudge[]) => {
    const names = { contest_id: contest }
    const made = await operate('post', '/api/contests/{contest_id}/judges', names, { judges })
    return made.judges
  },
  relink: (contest: string, judge: string) =>
    operate('post', '/api/contests/{contest_id}/judges/{judge}/link', {
      contest_id: contest,
      judge,
    }),
  ties: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/judge-ties', { contest_id: contest }),
  tie: (contest: string, ties: Schemas['TieIn'][]) =>
    operate('put', '/api/contests/{contest_id}/judge-ties', { contest_id: contest }, { ties }),
  officials: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/officials', { contest_id: contest }),
  invite: (contest: string, official: NewOfficial) =>
    operate('post', '/api/contests/{contest_id}/officials', { contest_id: contest }, official),
  relinkOfficial: (contest: string, user: string) =>
    operate('post', `${OFFICIAL}/link`, { contest_id: contest, user }),
  dismiss: (contest: string, user: string) =>
    operate('delete', OFFICIAL, { contest_id: contest, user }),
  entryActs: (contest: string, acts: Schemas['EntryActIn'][]) =>
    operate('post', '/api/contests/{contest_id}/entries/acts', { contest_id: contest }, { acts }),
  stageAct: (contest: string, stage: string, act: StageAct, acceptMissing = false) => {
    const names = { contest_id: contest, stage }
    if (act !== 'finalise') return operate('post', `${STAGE}/${act}`, names)
    return operate('post', `${STAGE}/${act}`, names, { accept_missing: acceptMissing })
  },
  /** Takes a span out of an entry's clock. */
  pause: (contest: string, stage: string, entry: string, span: Schemas['PauseIn']) =>
    operate('post', `${STAGE}/entries/{entry}/pauses`, { contest_id: contest, stage, entry }, span),
  checkpoint: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/checkpoint', { contest_id: contest }),
  bundlePath: (contest: string) => `${contestPath(contest)}/bundle`,
  demo: () => operate('get', '/api/demo', {}),
  pace: (speed: number) => operate('put', '/api/demo', {}, { speed }),
}
