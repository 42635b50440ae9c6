import { call } from './client'
import { contestPath } from './contests'
import { operate, type Schemas } from './operate'

/** A judge who does not mark an entry. */
export type Recusal = Schemas['RecusalOut']
/** A pair that should be declared, and through what. */
export type FoundPair = Schemas['PairOut']
export type Ground = Recusal['ground']
export type Assignment = Schemas['AssignmentOut']
export type AssignmentPlan = Schemas['AssignmentIn']
export type PairWhy = Schemas['WhyPairOut']
/** A public draw with all that is needed to draw it again. */
export type PublicDraw = Schemas['DrawOut']
export type DrawPlan = Schemas['DrawIn']
export type DrawSource = Schemas['SourceIn']
/** How far a stage is sealed. */
export type CodesState = Schemas['CodesOut']
/** A drawn layer; its shares and labels are shown once. */
export type PreparedCodes = Schemas['PreparedOut']
export type Share = Schemas['ShareOut']

const BASE = '/api/contests/{contest_id}' as const
const STAGE = `${BASE}/stages/{stage}` as const

/** Who judges what, what is drawn, who knows which code. */
export const panels = {
  recusals: (contest: string) => operate('get', `${BASE}/recusals`, { contest_id: contest }),
  recuse: (contest: string, judge: string, entry: string, ground: Ground) =>
    operate('post', `${BASE}/recusals`, { contest_id: contest }, { judge, entry, ground }),
  find: (contest: string, levels: number) =>
    operate('post', `${BASE}/recusals/find`, { contest_id: contest }, { levels }),
  declare: (contest: string, pairs: Recusal[]) =>
    operate('post', `${BASE}/recusals/declare`, { contest_id: contest }, { pairs }),
  lift: (contest: string, judge: string, entry: string, reason: string) =>
    operate(
      'delete',
      `${BASE}/recusals/{judge}/{entry}`,
      { contest_id: contest, judge, entry },
      { reason },
    ),
  assignment: (contest: string, stage: string) =>
    operate('get', `${STAGE}/assignment`, { contest_id: contest, stage }),
  preview: (contest: string, stage: string, plan: AssignmentPlan) =>
    operate('post', `${STAGE}/assignment/preview`, { contest_id: contest, stage }, plan),
  assign: (contest: string, stage: string, plan: AssignmentPlan) =>
    operate('post', `${STAGE}/assignment`, { contest_id: contest, stage }, plan),
  explain: (contest: string, stage: string, entry: string, judge: string) => {
    const query = new URLSearchParams({ entry, judge }).toString()
    const path = `${contestPath(contest)}/stages/${encodeURIComponent(stage)}/assignment/explain`
    return call<PairWhy>(`${path}?${query}`)
  },
  draws: (contest: string) => operate('get', `${BASE}/draws`, { contest_id: contest }),
  draw: (contest: string, draw: string) =>
    operate('get', `${BASE}/draws/{draw}`, { contest_id: contest, draw }),
  announce: (contest: string, draw: string, plan: DrawPlan) =>
    operate('put', `${BASE}/draws/{draw}`, { contest_id: contest, draw }, plan),
  commit: (contest: string, draw: string, commitment: string) =>
    operate('post', `${BASE}/draws/{draw}/commit`, { contest_id: contest, draw }, { commitment }),
  reveal: (contest: string, draw: string, nonce: string) =>
    operate('post', `${BASE}/draws/{draw}/reveal`, { contest_id: contest, draw }, { nonce }),
  make: (contest: string, draw: string, values: Record<string, string[]>) =>
    operate('post', `${BASE}/draws/{draw}/make`, { contest_id: contest, draw }, { values }),
  codes: (contest: string, stage: string) =>
    operate('get', `${STAGE}/codes`, { contest_id: contest, stage }),
  /** `reviews`: judges of each entry, allocated together with the codes; `null`: not so. */
  prepare: (contest: string, stage: string, holders: string[], reviews: number | null) => {
    const body = reviews === null ? { holders } : { holders, assignment: { reviews } }
    return operate('post', `${STAGE}/codes/prepare`, { contest_id: contest, stage }, body)
  },
  seal: (contest: string, stage: string, commitment: string) =>
    operate('post', `${STAGE}/codes/seal`, { contest_id: contest, stage }, { commitment }),
  open: (contest: string, stage: string, share: string) =>
    operate('post', `${STAGE}/codes/open`, { contest_id: contest, stage }, { share }),
  witness: (contest: string, stage: string) =>
    operate('post', `${STAGE}/codes/witness`, { contest_id: contest, stage }),
}
