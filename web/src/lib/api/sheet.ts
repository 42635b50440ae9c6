import type { Title } from '../i18n/language'

/** One judge's mark as the public may see it: who gave it is told only by a fixed number. */
export interface SheetMark {
  judge: string
  value: string | null
  dropped: boolean
}

export interface SheetPart {
  id: string
  title: Title
  score: string | null
  max?: string | null
  item?: string | null
  marks: SheetMark[]
}

export interface SheetCriterion {
  id: string
  title: Title
  score: string | null
  max?: string | null
  aspects: SheetPart[]
}

/** How the numbers of one entry came about. */
export interface Sheet {
  entry: string
  stage: string
  seq: number
  total: string | null
  criteria: SheetCriterion[]
  deductions: SheetPart[]
  carry: { stage: string; title: Title; score: string | null }[]
}
