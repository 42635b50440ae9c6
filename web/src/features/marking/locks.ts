import type { FormDispute, FormEntry, FormStage } from '@/lib/api/form'
import { sameForm, type Cell, type Pending } from './jobs'

/** Why an entry's form cannot be marked now; `signing`: signed here, not yet sent. */
export type Lock = 'waiting' | 'closed' | 'recused' | 'signed' | 'signing'

export function lockOf(stage: FormStage, entry: FormEntry, jobs: readonly Pending[]): Lock | null {
  if (entry.recused) return 'recused'
  if (stage.status === 'waiting') return 'waiting'
  if (stage.status !== 'open' && stage.status !== 'frozen') return 'closed'
  const form = { stage: stage.id, entry: entry.id, item: '', aspect: '' }
  if (jobs.some((job) => job.act === 'sign' && sameForm(job, form))) return 'signing'
  return entry.signed ? 'signed' : null
}

export function disputeOf(entry: FormEntry, cell: Cell): FormDispute | undefined {
  return entry.disputes.find(({ aspect, item }) => aspect === cell.aspect && item === cell.item)
}

/** A cell that was called to be marked again is open although its form is signed. */
export function cellLocked(lock: Lock | null, entry: FormEntry, cell: Cell): boolean {
  if (lock === null) return false
  return !(lock === 'signed' && disputeOf(entry, cell)?.pending)
}
