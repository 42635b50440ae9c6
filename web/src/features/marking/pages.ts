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

/** Where to begin: at what is to be marked again, else the first that is not marked, else the end. */
export function firstPage(pages: readonly Page[], slots: readonly SlotState[]): number {
  const find = (test: (slot: SlotState) => boolean) =>
    pages.findIndex(({ places }) =>
      places.some((place) => {
        const slot = slots[place]
        return slot !== undefined && !slot.locked && test(slot)
      }),
    )
  const disputed = find(({ state, pending }) => pending || state.sign === 'clash')
  if (disputed !== -1) return disputed
  return find(({ state, aspect }) => aspect.kind !== 'deduction' && !state.given)
}
