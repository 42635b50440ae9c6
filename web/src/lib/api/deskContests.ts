import { call } from './client'
import { listing, type Asked } from './listing'
import type { Schemas } from './operate'

export type DeskContest = Schemas['DeskContestOut']

/** A page of the contests one has to do with. */
export function deskContests(asked: Asked, signal?: AbortSignal): Promise<Schemas['DeskContestsOut']> {
  return call(listing('/api/desk/contests', asked), signal ? { signal } : {})
}
