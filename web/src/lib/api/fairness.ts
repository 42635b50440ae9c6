import type { Title } from '../i18n/language'
import { call, send } from './client'

export type Said = Record<'zh' | 'en', string>
/** Judge, value (null: absent), 1 if it counts and 0 if it was dropped. */
export type FairMark = [judge: string, value: string | null, counted: 0 | 1]

export interface FairCell {
  aspect: string
  item: string
  score: string | null
  state: string
  marks: FairMark[]
}

export interface FairRow {
  entry: string
  place: string | null
  status: string
  total: string | null
  deductions: string | null
  criteria: Record<string, string | null>
  cells: FairCell[]
}

export interface FairRule {
  beforehand: {
    rulebook: string | null
    published_seq: number | null
    published_at: number | null
    before_marks: boolean
  }
  aspects: { id: string; title: Title; steps: string[]; trim: [number, number] | null }[]
  progress: { given: number; expected: number | null; absent: number }
  offsets: Record<string, Record<string, string>>
  unconnected: string[]
  rows: FairRow[]
  trimmed: { judge: string; marks: number; dropped: number; fair: string }[]
  shadow: { checked: boolean; numbers: number; differ: number; unchecked: string[] }
}

export interface Told {
  entry?: string
  judge?: string
  aspect?: string
  office?: string
  reason?: string | null
  at: number
}

export interface FairProcedure {
  judges: string[]
  constituencies: Record<string, number>
  remote: number
  recusals: { in_force: number; grounds: Record<string, number> }
  assignment: { entries: number; seed: string; solver: string } | null
  remarks: { called: Told[]; accepted: Told[]; open: number }
  corrections: number
  four_eyes: { entered: number; confirmed: number; rejected: number }
  forms: { signed: number }
  unlocks: Told[]
  signatures: Told[]
  problems: { raised: number; settled: number }
  penalties: { given: (Told & { value: string })[]; lifted: Told[] }
  time_backs: (Told & { seconds: number })[]
  left: { withdrawn: number; disqualified: number }
  evidence: number
  appeals: (Told & { number: number; ground: string; decision: string | null; changes: number })[]
  recheck: { sample: number; done: number; compared: number; errors: number; rate: number | null; limit: string | null } | null
  automatic: { verdicts: number; overridden: number; rate: number | null } | null
  draws: { draw: string; purpose: string; suite: string; key: string | null; verified: boolean | null }[]
  codes: { layer: number; codes: number; commitment: string; verified: boolean | null }[]
}

export interface Severity {
  judge: string
  points: number
  low: number | null
  high: number | null
  n: number
  text: Said
}

interface Tile {
  shown: boolean
  from: number
  n: number
  false_alarms: number | null
}

export interface FairTiles {
  severity: Tile & { connected: boolean; rows: Severity[] }
  outliers: Tile & { alarm: number; rows: { entry: string; judge: string; text: Said }[] }
  drift: Tile & { alarm: number; rows: { judge: string; value: number; alarm: boolean }[] }
  consistency: Tile & { rows: { judge: string; infit: number | null; slope: number | null; halo: number | null; alarms: string[] }[] }
  agreement: Tile & { icc: number | null; icc_panel: number | null; alpha: number | null }
  certainty: Tile & { k: number | null; rows: { entry: string; rank: number; low: number; high: number; edge: boolean; text: Said }[] }
}

export interface FairDiagnosis {
  forms: number
  tiles: FairTiles | null
  spread: { aspect: string; cells: number; histogram: number[]; median: string; highest: string; limit: string | null; beyond: number }[]
  reliability?: { entries: number; judges: number; chance: number; panel: number; of_panel: number } | null
  kendall?: { w: number; p: number; entries: number } | null
  size: { judges: number; entries: number; sessions: number } | null
}

export interface Fairness {
  contest: { id: string; title: Title }
  stage: string
  title: Title
  status: string
  seq: number
  checkpoint: string
  entries: number
  judges: { judge: string; label: Said }[]
  names: Record<string, string | null>
  criteria: Record<string, Title>
  rule: FairRule
  procedure: FairProcedure
  diagnosis: FairDiagnosis
  limits: Said[]
  own_side?: { cases: number; rows: { judge: string; text: Said; report: boolean }[] } | null
}

const at = (contest: string, stage: string) => `/api/contests/${contest}/stages/${stage}/fairness`

export const readFairness = (contest: string, stage: string) => call<Fairness>(at(contest, stage))
export const tableAddress = (contest: string, stage: string) => `${at(contest, stage)}.csv`
export const printAddress = (contest: string, stage: string) => `${at(contest, stage)}.pdf`
export const VERIFIER = '/api/recompute.py'

export async function readFairnessTable(contest: string, stage: string): Promise<string> {
  return (await send(tableAddress(contest, stage))).text()
}
