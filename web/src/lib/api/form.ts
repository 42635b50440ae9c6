import { operate, type Schemas } from './operate'

/** One thing a judge marks, and what a mark of it may be. */
export type FormAspect = Schemas['FormAspect']
export type FormCriterion = Schemas['FormCriterion']
export type FormItem = Schemas['FormItem']
export type FormEntry = Schemas['FormEntry']
/** A cell in which the judges lie apart, or which is to be marked again. */
export type FormDispute = Schemas['FormDispute']
export type FormMedia = Schemas['FormMedia']
export type FormStage = Schemas['FormStage']
/** A mark of this judge that counts, as the server has it. */
export type FormMark = Schemas['FormMark']
export type Form = Schemas['FormOut']

export function readForm(contest: string): Promise<Form> {
  return operate('get', '/api/contests/{contest_id}/form', { contest_id: contest })
}
