import type { StageStatus } from './board'
import type { Title } from '../i18n/language'

/** One thing a judge marks, and what a mark of it may be. */
export interface FormAspect {
  id: string
  title: Title
  kind: 'measurement' | 'judgement' | 'panel' | 'deduction'
  per_item: boolean
  min: string
  max: string | null
  step: string | null
  /** The most it scores, when a mark is not itself the points. */
  points: string | null
  /** Words for the levels of a judgement: "0" … "3". */
  benchmarks: Record<string, Title>
  /** A mark is a measured value and earns points by bands: it does not add up. */
  measured: boolean
  each: string | null
}

export interface FormCriterion {
  id: string
  title: Title
  aspects: FormAspect[]
}

export interface FormItem {
  id: string
  attributes: Record<string, string>
}

export interface FormEntry {
  id: string
  name: string | null
  unit: string | null
  status: string
  items: FormItem[]
}

export interface FormStage {
  id: string
  title: Title
  status: StageStatus
  criteria: FormCriterion[]
  deductions: FormAspect[]
  entries: FormEntry[]
}

/** A mark of this judge that counts, as the server has it. */
export interface FormMark {
  mark: string
  stage: string
  entry: string
  item: string
  aspect: string
  value: string | null
}

export interface Form {
  contest: string
  title: Title
  judge: { id: string; name: string | null }
  stages: FormStage[]
  marks: FormMark[]
}

export interface Receipt {
  mark: string
  seq: number
  at: number
  duplicate: boolean
}
