import { useEffect, useRef, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { cellState } from './cells'
import { choices, checked, typed } from './typing'
import { shownCells, type Slot } from './entryCells'
import type { Marking } from './useMarking'

export interface EntryForm {
  slots: Slot[]
  active: Slot | null
  text: string
  item: string | null
  setItem: (item: string) => void
  activate: (place: number) => void
  give: (slot: Slot, value: string) => void
  press: (key: string) => void
  confirm: () => void
  move: (by: 1 | -1) => void
  /** Records what was typed and is valid; called before going elsewhere. */
  settle: () => void
}

function focus(aspect: string): void {
  const card = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(aspect)}"]`)
  const key = card?.querySelector<HTMLElement>('[aria-pressed="true"], .choice, .field-key')
  key?.focus({ preventScroll: true })
}

function reveal(aspect: string): void {
  const card = document.querySelector(`[data-cell="${CSS.escape(aspect)}"]`)
  card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
}

/** One entry's form: which cell is active and what is being typed into it. */
export function useEntry(
  stage: FormStage,
  entry: FormEntry,
  marking: Marking,
  disabled: boolean,
  item: string | null,
  setItem: (item: string) => void,
): EntryForm {
  const [place, setPlace] = useState(-1)
  const [text, show] = useState('')
  // What is typed is read by handlers that run before the next drawing.
  const typing = useRef('')
  const setText = (next: string) => {
    typing.current = next
    show(next)
  }
  const slots = shownCells(stage, entry, item)
  const active = slots[place] ?? null

  const shown = active?.aspect.id
  useEffect(() => {
    if (shown !== undefined) reveal(shown)
  }, [shown])

  const record = (slot: Slot, value: string) => {
    if (!disabled) marking.give(slot.cell, value)
  }
  const settle = () => {
    const result = active && typing.current !== '' ? checked(typing.current, active.aspect) : null
    setText('')
    if (active && result && 'value' in result) record(active, result.value)
  }
  const activate = (next: number) => {
    if (next === place) return
    settle()
    setPlace(next)
    setText('')
  }
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(slots.length - 1, place + by))
    activate(next)
    const slot = slots[next]
    if (slot) focus(slot.aspect.id)
  }
  const goOn = () => {
    const empty = (slot: Slot) => cellState(marking.cells, slot.cell, false).value === null
    const next = slots.findIndex((slot, at) => at > place && empty(slot))
    const to = next === -1 ? Math.min(place + 1, slots.length - 1) : next
    setPlace(to)
    setText('')
    const slot = slots[to]
    if (slot) focus(slot.aspect.id)
  }
  const confirm = () => {
    if (!active) {
      move(1)
      return
    }
    if (typing.current === '') {
      goOn()
      return
    }
    const result = checked(typing.current, active.aspect)
    if ('fault' in result) return
    setText('')
    record(active, result.value)
    goOn()
  }
  const press = (key: string) => {
    if (!active || disabled) return
    const few = choices(active.aspect)
    if (few?.includes(key) && few.every((one) => one.length === 1)) {
      record(active, key)
      goOn()
    } else setText(typed(typing.current, key, active.aspect))
  }
  return {
    slots,
    active,
    text,
    item,
    setItem: (next) => {
      settle()
      setItem(next)
      setPlace(-1)
      setText('')
    },
    activate,
    give: record,
    press,
    confirm,
    move,
    settle,
  }
}
