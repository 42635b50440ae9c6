import { operate, type Schemas } from './operate'

/** `waiting`: decided by one arbitrator, to be confirmed by another; `own`: the reader decided. */
export type Appeal = Schemas['AppealOut']
export type NewAppeal = Schemas['AppealIn']
/** Sheet, all marks with their rounds, evidence, log and rule. */
export type AppealCase = Schemas['AppealCaseOut']
export type CaseMark = Schemas['CaseMark']
/** One mark of a re-judge set; `value` null: the judge's mark does not count. */
export type Change = Schemas['ChangeIn']
/** What the re-judge set would do to marks, ranks and awards. */
export type Preview = Schemas['PreviewOut']
export type Decision = Schemas['DecideIn']['decision']

const LIST = '/api/contests/{contest_id}/appeals' as const
const ONE = `${LIST}/{appeal}` as const

/** Objections to a result, and their decision by two arbitrators. */
export const appeals = {
  list: (contest: string) => operate('get', LIST, { contest_id: contest }),
  lodge: (contest: string, appeal: string, body: NewAppeal) =>
    operate('put', ONE, { contest_id: contest, appeal }, body),
  read: (contest: string, appeal: string) => operate('get', ONE, { contest_id: contest, appeal }),
  rejudge: (contest: string, appeal: string, changes: Change[]) =>
    operate('put', `${ONE}/rejudge`, { contest_id: contest, appeal }, { changes }),
  cancelRejudge: (contest: string, appeal: string) =>
    operate('delete', `${ONE}/rejudge`, { contest_id: contest, appeal }),
  decide: (contest: string, appeal: string, decision: Decision, reason: string, preview: string) =>
    operate('post', `${ONE}/decide`, { contest_id: contest, appeal }, { decision, reason, preview }),
  takeBack: (contest: string, appeal: string) =>
    operate('delete', `${ONE}/decide`, { contest_id: contest, appeal }),
  confirm: (contest: string, appeal: string, preview: string) =>
    operate('post', `${ONE}/confirm`, { contest_id: contest, appeal }, { preview }),
}
