import type { FormDispute, FormEntry, FormStage } from '@/lib/api/form'
import type { Cell, Pending, SignJob } from './jobs'

/** Why an entry's form cannot be marked now; `signing`: signed here, not yet sent. */
export type Lock = 'waiting' | 'closed' | 'recused' | 'signed' | 'signing'

export function lockOf(stage: FormStage, entry: FormEntry, jobs: readonly Pending[]): Lock | null {
  if (entry.recused) return 'recused'
  if (stage.status === 'waiting') return 'waiting'
  if (stage.status !== 'open' && stage.status !== 'frozen') return 'closed'
  const signature = signatureOf(stage, entry, jobs)
  if (signature && signature.refused === null) return 'signing'
  return entry.signed ? 'signed' : null
}

/** The signature of an entry's form that is still on this device, waiting or refused. */
export function signatureOf(
  stage: FormStage,
  entry: FormEntry,
  jobs: readonly Pending[],
): SignJob | undefined {
  return jobs.find(
    (job): job is SignJob =>
      job.act === 'sign' && job.stage === stage.id && job.entry === entry.id,
  )
}

export function disputeOf(entry: FormEntry, cell: Cell): FormDispute | undefined {
  return entry.disputes.find(({ aspect, item }) => aspect === cell.aspect && item === cell.item)
}

/** A cell that was called to be marked again is open although its form is signed. */
export function cellLocked(lock: Lock | null, entry: FormEntry, cell: Cell): boolean {
  if (lock === null) return false
  return !(lock === 'signed' && disputeOf(entry, cell)?.pending)
}
