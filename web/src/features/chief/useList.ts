import { useLoaded, type Loaded } from '@/lib/useLoaded'
import { useRoom } from './room'

const REFRESH = 10_000

/** A list beside the feed: read again whenever the ledger has grown, and every few seconds. */
export function useList<T>(read: (contest: string) => Promise<T>): Loaded<T> {
  const { contest, board } = useRoom()
  return useLoaded(() => read(contest), `${contest}/${board.ledger}`, REFRESH)
}
