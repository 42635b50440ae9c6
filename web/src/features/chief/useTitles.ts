import { useLoaded } from '@/lib/useLoaded'
import { call } from '@/lib/api/client'
import { contestPath } from '@/lib/api/contests'
import type { Sheet, SheetPart } from '@/lib/api/sheet'
import { titled } from '@/lib/i18n/language'
import { useRoom } from './room'

export function readSheet(contest: string, stage: string, entry: string): Promise<Sheet> {
  const query = new URLSearchParams({ stage })
  return call(`${contestPath(contest)}/sheets/${encodeURIComponent(entry)}?${query.toString()}`)
}

function parts(sheet: Sheet): SheetPart[] {
  return [...sheet.criteria.flatMap(({ aspects }) => aspects), ...sheet.deductions]
}

/** What the stage's aspects are called: any entry's sheet names them all. */
export function useTitles(): (aspect: string) => string {
  const { contest, board } = useRoom()
  const [any] = Object.keys(board.rows)
  const { data } = useLoaded<Sheet | null>(
    () => (any === undefined ? Promise.resolve(null) : readSheet(contest, board.stage, any)),
    `${board.stage}/${any === undefined}`,
  )
  return (aspect) => {
    const found = data ? parts(data).find(({ id }) => id === aspect) : undefined
    return found ? titled(found.title, aspect) : aspect
  }
}

/** The stage's deductions, for penalties. */
export function useDeductions(): { id: string; title: string }[] {
  const { contest, board } = useRoom()
  const [any] = Object.keys(board.rows)
  const { data } = useLoaded<Sheet | null>(
    () => (any === undefined ? Promise.resolve(null) : readSheet(contest, board.stage, any)),
    `${board.stage}/${any === undefined}`,
  )
  return (data?.deductions ?? []).map(({ id, title }) => ({ id, title: titled(title, id) }))
}
