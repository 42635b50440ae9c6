import { call } from './client'
import { contestPath } from './contests'
import { operate, type Schemas } from './operate'

export type Template = Schemas['TemplateOut']
export type Profile = Schemas['ProfileOut']
export type ProfileChange = Partial<Omit<Schemas['ProfileIn'], 'version'>>
export type Board = Schemas['ReadinessBoardOut']
export type Publication = Schemas['PublicationOut']
export type Artefact = Publication['artefact']
export type Start = Schemas['StartContestIn']

export interface Step {
  id: string
  title: Record<string, string>
  from: string
  to: string
}

/** A row of a published list. */
export interface PublicRow {
  entry: string
  name: string | null
  unit: string | null
  group?: string | null
  stage?: string
  stage_title?: Record<string, string>
  order?: number | null
  venue?: string | null
  station?: string | null
  start?: number | null
  place?: number
  draw?: string
  rank?: number | null
  total?: string | null
}

export interface PublicList {
  rows: PublicRow[]
  count: number
  next: number | null
}

export interface Notice {
  text: string
  starts: string | null
  ends: string | null
  place: string
  contact: string
  unit: string | null
  hosts: { role: string; name: string }[]
  groups: string[]
  plan: Step[]
}

export interface PublicResults extends PublicList {
  status: string
  conferred: boolean
  awards: { award: string; title: Record<string, string>; entries: PublicRow[] }[]
}

export interface PublicDraw extends PublicList {
  draws: { draw: string; purpose: string; key: string; at: number }[]
}

export interface PublicView {
  contest: string
  title: Record<string, string>
  kind: string
  archived: boolean
  published: Artefact[]
  notice: Notice | null
  entries: PublicList | null
  schedule: PublicList | null
  draw: PublicDraw | null
  results: PublicResults | null
  live: { address: string } | null
  /** Stages whose results are on public view and may be objected to. */
  publicity: { stage: string; title: Record<string, string> }[]
}

const named = (contest: string) => ({ contest_id: contest })

/** What an organiser does to set a contest up. */
export const builder = {
  templates: () => operate('get', '/api/templates', {}),
  start: (asked: Start) => operate('post', '/api/contests/from-template', {}, asked),
  clone: (contest: string, asked: Schemas['CloneIn']) =>
    operate('post', '/api/contests/{contest_id}/clone', named(contest), asked),
  profile: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/profile', named(contest)),
  change: (contest: string, version: number, change: ProfileChange) =>
    operate('patch', '/api/contests/{contest_id}/profile', named(contest), {
      version,
      ...change,
    }),
  board: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/readiness-board', named(contest)),
  switches: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/publications', named(contest)),
  turn: (contest: string, artefact: Artefact, on: boolean) =>
    operate(
      'put',
      '/api/contests/{contest_id}/publications/{artefact}',
      { contest_id: contest, artefact },
      { public: on },
    ),
  putAway: (contest: string, away: boolean) =>
    operate('put', '/api/contests/{contest_id}/put-away', named(contest), { away }),
  archivePath: (contest: string) => `${contestPath(contest)}/archive`,
}

/** What anybody may see. */
export const publicView = (contest: string) => call<PublicView>(`${contestPath(contest)}/public`)

export function publicRows<T extends PublicList>(
  contest: string,
  artefact: Artefact,
  offset: number,
  q: string,
): Promise<T> {
  const asked = new URLSearchParams({ offset: String(offset), q })
  return call<T>(`${contestPath(contest)}/public/${artefact}?${asked.toString()}`)
}

/** One artefact as it would be shown, public yet or not; of a list the rows from a place on. */
export function preview<T>(contest: string, artefact: Artefact, offset = 0, q = ''): Promise<T> {
  const asked = new URLSearchParams({ offset: String(offset), q })
  return call<T>(`${contestPath(contest)}/publications/${artefact}/preview?${asked.toString()}`)
}
