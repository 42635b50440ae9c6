import { call } from '@/lib/api/client'
import { contestPath } from '@/lib/api/contests'
import type { Sheet } from '@/lib/api/sheet'
import { titled } from '@/lib/i18n/language'
import { useRoom } from './room'

/** How an entry's numbers came about, with each judge's marks. */
export function readSheet(contest: string, stage: string, entry: string): Promise<Sheet> {
  const query = new URLSearchParams({ stage, view: 'organiser' })
  return call(`${contestPath(contest)}/sheets/${encodeURIComponent(entry)}?${query.toString()}`)
}

/** What an aspect or deduction of the stage is called. */
export function useTitles(): (part: string) => string {
  const { aspects, deductions } = useRoom().board
  return (part) => titled([...aspects, ...deductions].find(({ id }) => id === part)?.title, part)
}
