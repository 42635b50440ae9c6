import type { FormAspect, FormEntry, FormStage } from '@/lib/api/form'
import type { Cell } from './outbox'

export interface Slot {
  cell: Cell
  aspect: FormAspect
}

export function aspectsOf(stage: FormStage): FormAspect[] {
  return [...stage.criteria.flatMap((criterion) => criterion.aspects), ...stage.deductions]
}

function slot(stage: FormStage, entry: FormEntry, aspect: FormAspect, item: string): Slot {
  return { aspect, cell: { stage: stage.id, entry: entry.id, item, aspect: aspect.id } }
}

/** Every cell of one entry's form: per item where a thing is marked per item. */
export function entryCells(stage: FormStage, entry: FormEntry): Slot[] {
  return aspectsOf(stage).flatMap((aspect) =>
    aspect.per_item
      ? entry.items.map((item) => slot(stage, entry, aspect, item.id))
      : [slot(stage, entry, aspect, '')],
  )
}

/** The cells shown together: those of the entry and of one of its items. */
export function shownCells(stage: FormStage, entry: FormEntry, item: string | null): Slot[] {
  return entryCells(stage, entry).filter(({ cell }) => cell.item === '' || cell.item === item)
}
