import type { SlotState } from './entryCells'

/** What is on one screen when aspects come one by one: an aspect, or all deductions together. */
export interface Page {
  key: string
  places: number[]
}

export function pagesOf(slots: readonly SlotState[]): Page[] {
  const pages: Page[] = []
  const deductions: number[] = []
  slots.forEach(({ aspect }, place) => {
    if (aspect.kind === 'deduction') deductions.push(place)
    else pages.push({ key: aspect.id, places: [place] })
  })
  if (deductions.length > 0) pages.push({ key: 'deductions', places: deductions })
  return pages
}

/** What is due first: what is to be marked again, else the first that is not marked; -1: nothing. */
export function firstDue(slots: readonly SlotState[]): number {
  const find = (test: (slot: SlotState) => boolean) =>
    slots.findIndex((slot) => !slot.locked && test(slot))
  const disputed = find(({ state, pending }) => pending || state.sign === 'clash')
  if (disputed !== -1) return disputed
  return find(({ state, aspect }) => aspect.kind !== 'deduction' && !state.given)
}

/** Where to begin: at what is due first, else at the end (-1). */
export function firstPage(pages: readonly Page[], slots: readonly SlotState[]): number {
  const due = firstDue(slots)
  return pages.findIndex(({ places }) => places.includes(due))
}
