import { call, send } from './client'
import { contestPath } from './contests'
import type { Title } from '../i18n/language'

export interface Session {
  username: string | null
  superuser: boolean
  roles: Record<string, string>
  judges: Record<string, string>
}

export interface EntryRecord {
  entry: string
  name: string
  kind: string
  unit: string | null
  unit_name: string | null
  group: string | null
  official: boolean
  attributes: Record<string, string>
}

export interface JudgeRecord {
  judge: string
  name: string
  unit: string | null
  /** Path of the personal link; only when it has just been made. */
  link: string | null
}

export interface Counted {
  recorded: number
  unchanged: number
}

export interface Checkpoint {
  contest: string
  size: number
  at: number
  note: string
  key: string
}

/** The demo's judges; exists only in demo mode. */
export interface Demo {
  speed: number
  running: boolean
  finished: boolean
}

export type StageAct = 'open' | 'close' | 'freeze' | 'thaw' | 'finalise'
export type EntryAct = 'withdraw' | 'disqualify' | 'reinstate'

const at = (contest: string, rest: string) => `${contestPath(contest)}/${rest}`
const part = encodeURIComponent

export const desk = {
  session: () => call<Session>('/api/session'),
  signIn: (username: string, password: string) =>
    call<Session>('/api/session', { method: 'POST', body: { username, password } }),
  signOut: () => call<undefined>('/api/session', { method: 'DELETE' }),
  open: (id: string, title: Title) =>
    call<unknown>('/api/contests', { method: 'POST', body: { id, title } }),
  publish: (contest: string, yaml: string | Blob) =>
    send(at(contest, 'rulebook'), { method: 'PUT', body: yaml, type: 'application/yaml' }),
  entries: (contest: string) => call<EntryRecord[]>(at(contest, 'entries')),
  register: (contest: string, entries: Partial<EntryRecord>[]) =>
    call<Counted>(at(contest, 'entries'), { method: 'POST', body: { entries } }),
  judges: (contest: string) =>
    call<{ judges: JudgeRecord[] }>(at(contest, 'judges')).then(({ judges }) => judges),
  enlist: (contest: string, judges: Partial<JudgeRecord>[]) =>
    call<{ judges: JudgeRecord[] }>(at(contest, 'judges'), {
      method: 'POST',
      body: { judges },
    }).then((made) => made.judges),
  relink: (contest: string, judge: string) =>
    call<JudgeRecord>(at(contest, `judges/${part(judge)}/link`), { method: 'POST' }),
  entryAct: (contest: string, entry: string, act: EntryAct, reason: string) =>
    call<unknown>(at(contest, `entries/${part(entry)}/${act}`), {
      method: 'POST',
      body: { reason },
    }),
  stageAct: (contest: string, stage: string, act: StageAct, acceptMissing = false) =>
    call<unknown>(at(contest, `stages/${part(stage)}/${act}`), {
      method: 'POST',
      ...(act === 'finalise' ? { body: { accept_missing: acceptMissing } } : {}),
    }),
  checkpoint: (contest: string) => call<Checkpoint>(at(contest, 'checkpoint')),
  bundlePath: (contest: string) => at(contest, 'bundle'),
  demo: () => call<Demo>('/api/demo'),
  pace: (speed: number) => call<Demo>('/api/demo', { method: 'PUT', body: { speed } }),
}
