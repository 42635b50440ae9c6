import { operate, type Schemas } from './operate'

/** All that waits for people: a second person's confirmation, or a mark nobody has decided. */
export type Decisions = Schemas['DecisionsOut']
export type WaitingCorrection = Schemas['WaitingCorrection']

export function readDecisions(contest: string): Promise<Decisions> {
  return operate('get', '/api/contests/{contest_id}/decisions', { contest_id: contest })
}

/** How many things wait: for the reader's confirmation, and marks for which nobody has asked. */
export function waitingCount({ for_you: own, undecided }: Decisions): number {
  return undecided.reduce((sum, one) => sum + Math.max(0, one.undecided - one.asked), own)
}
