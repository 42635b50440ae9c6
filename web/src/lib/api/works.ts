import { call } from './client'
import { contestPath } from './contests'
import { operate, type Schemas } from './operate'

/** Something handed in to be judged: a document, a video, a picture. */
export type Work = Schemas['WorkOut']
export type EntryWorks = Schemas['EntryWorksOut']
/** Entries of a stage (codes while it is sealed), their works, and which files are taken. */
export type StageWorks = Schemas['StageWorksOut']
export type TakenKind = Schemas['TakenOut']
/** A photo, clip or document that a judge or an official attached to a form. */
export type Attached = Schemas['AttachedOut']

/** What a work belongs to; `name`: the file's own, which is searched for names and not kept. */
export interface WorkPlace {
  stage: string
  entry: string
  title: string
  name: string
}

const BASE = '/api/contests/{contest_id}' as const

/** What is judged beside the forms, and what judges attached to them. */
export const works = {
  list: (contest: string, stage: string) =>
    operate('get', `${BASE}/stages/{stage}/works`, { contest_id: contest, stage }),
  remove: (contest: string, work: string) =>
    operate('delete', `${BASE}/works/{work}`, { contest_id: contest, work }),
  /** Where a new work is put to. */
  path: (contest: string, work: string, place: WorkPlace) =>
    `${contestPath(contest)}/works/${work}?${new URLSearchParams({ ...place }).toString()}`,
  attached: (contest: string, stage: string) =>
    call<Attached[]>(`${contestPath(contest)}/evidence?stage=${encodeURIComponent(stage)}`),
}
