import type { FormEntry, FormStage } from '@/lib/api/form'
import type { Lock } from './locks'
import type { Uploads } from './uploads'
import type { EntryForm } from './useEntry'
import type { Marking } from './useMarking'

/** One entry on a judge's table, with everything needed to mark it. */
export interface EntryBench {
  stage: FormStage
  entry: FormEntry
  marking: Marking
  form: EntryForm
  lock: Lock | null
  uploads: Uploads
  /** Opens the sheet in which a problem is flagged; `place` -1: with the entry as a whole. */
  flag: (place: number) => void
}
