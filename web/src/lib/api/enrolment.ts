import { call, send } from './client'
import { operate, type Schemas } from './operate'
import { listing } from './listing'

export type Application = Schemas['ApplicationRow']
export type ApplicationDetail = Schemas['ApplicationOut']
export type ApplicationState = Application['state']
export type Finding = Schemas['RuleHeldOut']
export type ImportJob = Schemas['ImportOut']
export type ImportRow = Schemas['ImportRowOut']
export type Mapping = Schemas['MappingIn']
export type Me = Schemas['EnrolmentMeOut']
export type Quota = Schemas['QuotaOut']
export type Enrolment = Schemas['EnrolmentOut']
export type Entering = Schemas['EnteringIn']
export type Entered = Schemas['EnteredOut']
export type LookedOver = Schemas['LookedOverOut']
export type Outlook = Pick<Schemas['LookedOverOut'], 'rooms' | 'outlook'>
export type Decided = Schemas['BulkRow']
export type Invitation = Schemas['TeamInvitationOut']

type Words = Partial<Record<'zh' | 'en', string>>

/** What a contest asks, as `docs/enrolment.md` says; kept whole when a form changes a part. */
export interface Plan {
  kind?: undefined | 'person' | 'team' | 'project'
  opens?: undefined | string | null
  closes?: undefined | string | null
  standings?: undefined | string[]
  age?: undefined | { on: string; least?: undefined | number | null; most?: undefined | number | null } | null
  grade_least?: undefined | number | null
  grade_most?: undefined | number | null
  trades?: undefined | string[]
  under?: undefined | string[]
  groups?: undefined | { id: string; title: Words; standings?: undefined | string[] }[]
  team?: undefined | { least?: undefined | number; most?: undefined | number; substitutes?: undefined | number }
  attachments?: undefined | { id: string; title: Words; required?: undefined | boolean }[]
  consent?: undefined | { version: string; text: Words } | null
  one_track?: undefined | boolean
  quotas?:
    | undefined
    | {
        total?: undefined | number | null
        each?: undefined | { level: string; most: number }[]
        groups?: undefined | Record<string, number>
        units?: undefined | Record<string, number>
      }
  order?: undefined | 'submitted' | 'grade'
  waiting?: undefined | boolean
  accept?: undefined | 'hand' | 'auto'
  alone?: undefined | boolean
  contact?: undefined | string
}

type Asked = Readonly<Record<string, string | number | null | undefined>>
export type Act = 'accept' | 'refuse' | 'withdraw' | 'reopen'
/** Why: a code for the ledger, words for those who take part. */
export interface Why {
  reason?: string
  words?: string
}

/** Decided in one request; longer lists go in pieces. */
const MOST_IDS = 1000

const base = (contest: string) => `/api/contests/${encodeURIComponent(contest)}`

export const enrolment = {
  plan: (contest: string) => operate('get', '/api/contests/{contest_id}/enrolment', { contest_id: contest }),
  keep: (contest: string, plan: Plan, version: number) =>
    operate('put', '/api/contests/{contest_id}/enrolment', { contest_id: contest }, { plan: { ...plan }, version }),
  quota: (contest: string) => operate('get', '/api/contests/{contest_id}/enrolment/quota', { contest_id: contest }),
  list: (contest: string, asked: Asked) =>
    call<Schemas['ApplicationsOut']>(listing(`${base(contest)}/applications`, asked)),
  one: (contest: string, code: string) =>
    operate('get', '/api/contests/{contest_id}/applications/{code}', { contest_id: contest, code }),
  bulk: async (contest: string, act: Act, ids: string[], why: Why = {}): Promise<{ results: Decided[] }> => {
    const results: Decided[] = []
    for (let from = 0; from < ids.length; from += MOST_IDS) {
      const body = { act, ids: ids.slice(from, from + MOST_IDS), ...why }
      const done = await call<Schemas['BulkOut']>(`${base(contest)}/applications/bulk`, { method: 'POST', body })
      results.push(...done.results)
    }
    return { results }
  },
  act: (contest: string, code: string, act: Act, why: Why = {}) =>
    call<ApplicationDetail>(`${base(contest)}/applications/${code}/${act}`, {
      method: 'POST',
      ...(act === 'accept' ? {} : { body: why }),
    }),
  check: (contest: string, body: Partial<Entering>) =>
    call<LookedOver[]>(`${base(contest)}/applications/check`, { method: 'POST', body }),
  enter: (contest: string, body: Partial<Entering>) =>
    call<Entered[]>(`${base(contest)}/applications/enter`, { method: 'POST', body }),
  replace: (contest: string, code: string, body: { leaves: string; comes: string; words?: string }) =>
    call<ApplicationDetail>(`${base(contest)}/applications/${code}/replace`, { method: 'POST', body }),
  tryReplacing: (contest: string, code: string, body: { leaves: string; comes: string }) =>
    call<Finding[]>(`${base(contest)}/applications/${code}/replace/check`, { method: 'POST', body }),
  invitation: (contest: string, ticket: string) => call<Invitation>(`${base(contest)}/invitations/${ticket}`),
  join: (contest: string, ticket: string) =>
    call<ApplicationDetail>(`${base(contest)}/invitations/${ticket}`, { method: 'POST' }),
  submit: (contest: string, code: string) =>
    call<ApplicationDetail>(`${base(contest)}/applications/${code}/submit`, { method: 'POST' }),
  apply: (contest: string, body: Partial<Schemas['ApplicationIn']>) =>
    call<ApplicationDetail>(`${base(contest)}/applications`, { method: 'POST', body }),
  edit: (contest: string, code: string, body: Schemas['ApplicationEdit']) =>
    call<ApplicationDetail>(`${base(contest)}/applications/${code}`, { method: 'PUT', body }),
  attach: (contest: string, code: string, slot: string, file: File) =>
    send(`${base(contest)}/applications/${code}/attachments/${slot}`, {
      method: 'PUT',
      body: file,
      type: 'application/octet-stream',
      headers: { 'X-File-Name': encodeURIComponent(file.name) },
    }),
  attachment: (contest: string, code: string, slot: string) =>
    `${base(contest)}/applications/${code}/attachments/${slot}`,
  me: (contest: string) => call<Me>(`${base(contest)}/enrolment/me`),
  sayMe: (contest: string, me: Schemas['ApplicantIn']) =>
    call<Me>(`${base(contest)}/enrolment/me`, { method: 'PUT', body: me }),
  units: (contest: string, q: string) =>
    call<Schemas['UnitNamed'][]>(listing(`${base(contest)}/enrolment/units`, { q })),
}

const one = (contest: string, job: number) => `${base(contest)}/imports/${job}`

export const imports = {
  list: (contest: string) => call<ImportJob[]>(`${base(contest)}/imports`),
  send: (contest: string, unit: string, file: File) =>
    call<ImportJob>(listing(`${base(contest)}/imports`, { unit }), {
      method: 'POST',
      body: file,
      type: 'application/octet-stream',
      headers: { 'X-File-Name': encodeURIComponent(file.name) },
    }),
  one: (contest: string, job: number) => call<ImportJob>(one(contest, job)),
  rows: (contest: string, job: number, asked: Asked) =>
    call<Schemas['ImportRowsOut']>(listing(`${one(contest, job)}/rows`, asked)),
  map: (contest: string, job: number, mapping: Mapping) =>
    call<ImportJob>(`${one(contest, job)}/mapping`, { method: 'PUT', body: mapping }),
  mend: (contest: string, job: number, n: number, body: { texts?: Record<string, string>; skip?: boolean }) =>
    call<ImportRow>(`${one(contest, job)}/rows/${n}`, { method: 'PATCH', body }),
  write: (contest: string, job: number, consent: boolean) =>
    call<ImportJob>(`${one(contest, job)}/apply`, { method: 'POST', body: { consent } }),
  undo: (contest: string, job: number) => call<ImportJob>(`${one(contest, job)}/undo`, { method: 'POST' }),
  discard: (contest: string, job: number) => call<undefined>(one(contest, job), { method: 'DELETE' }),
}
