import { useLayoutEffect, useRef, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { shownCells, slotStates, type Slot, type SlotState } from './entryCells'
import { disputeOf } from './locks'
import { choices, checked, typed } from './typing'
import type { Marking } from './useMarking'

export interface EntryForm {
  slots: SlotState[]
  place: number
  active: SlotState | null
  text: string
  item: string | null
  setItem: (item: string) => void
  activate: (place: number) => void
  /** `null`: absent. */
  give: (slot: Slot, value: string | null) => void
  clear: (slot: Slot) => void
  press: (key: string) => void
  confirm: () => void
  absent: () => void
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
  const alone = card?.closest('.focus-page') != null
  const dock = alone && document.querySelector('.dock-open')
  // Under a film the keys stand below the aspect; else they cover what is below it.
  if (dock && document.querySelector('.media-open')) dock.scrollIntoView({ block: 'end' })
  else if (dock) card.scrollIntoView({ block: 'start' })
  else if (alone) scrollTo({ top: 0 })
  else card?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
}

export interface EntryPlace {
  stage: FormStage
  entry: FormEntry
  marking: Marking
  item: string | null
  setItem: (item: string) => void
  /** After the last cell was marked. */
  end: () => void
}

/** One entry's form: which cell is active and what is being typed into it. */
export function useEntry({ stage, entry, marking, item, setItem, end }: EntryPlace): EntryForm {
  const { cells, jobs } = marking
  const slots = slotStates(stage, entry, shownCells(stage, entry, item), cells, jobs)
  const [place, setPlace] = useState(-1)
  const [text, show] = useState('')
  // What is typed is read by handlers that run before the next drawing.
  const typing = useRef('')
  const setText = (next: string) => {
    typing.current = next
    show(next)
  }
  const active = slots[place] ?? null

  const shown = active?.aspect.id
  const led = useRef(false)
  // With the drawing: a focus given later would take the place of the key after next.
  useLayoutEffect(() => {
    if (shown === undefined) return
    reveal(shown)
    if (led.current) focus(shown)
    led.current = false
  }, [shown])

  const record = (slot: Slot, value: string | null) => {
    const locked = slots.find(({ aspect }) => aspect.id === slot.aspect.id)?.locked ?? true
    if (locked) return
    const again = disputeOf(entry, slot.cell)?.pending === true
    marking.give(slot.cell, value, again)
  }
  const settle = () => {
    const result = active && typing.current !== '' ? checked(typing.current, active.aspect) : null
    setText('')
    if (active && result && 'value' in result) record(active, result.value)
  }
  const go = (next: number) => {
    setPlace(next)
    setText('')
  }
  const activate = (next: number) => {
    if (next === place) return
    settle()
    go(next)
  }
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(slots.length - 1, place + by))
    led.current = true
    activate(next)
  }
  const goOn = () => {
    const wanted = ({ aspect, state }: SlotState) => aspect.kind !== 'deduction' && !state.given
    const next = slots.findIndex((slot, at) => at > place && wanted(slot))
    const to = next === -1 ? place + 1 : next
    if (to >= slots.length) {
      end()
      return
    }
    led.current = true
    go(to)
  }
  const confirm = () => {
    if (!active) move(1)
    else if (typing.current === '') goOn()
    else {
      const result = checked(typing.current, active.aspect)
      if ('fault' in result) return
      setText('')
      record(active, result.value)
      goOn()
    }
  }
  const press = (key: string) => {
    if (!active || active.locked) return
    const few = choices(active.aspect)
    if (few?.includes(key) && few.every((one) => one.length === 1)) {
      record(active, key)
      goOn()
    } else setText(typed(typing.current, key, active.aspect))
  }
  return {
    slots,
    place,
    active,
    text,
    item,
    setItem: (next) => {
      settle()
      setItem(next)
      go(-1)
    },
    activate,
    give: record,
    clear: (slot) => {
      if (!slots.find(({ aspect }) => aspect.id === slot.aspect.id)?.locked) marking.clear(slot.cell)
    },
    press,
    confirm,
    absent: () => {
      if (!active || active.aspect.kind === 'deduction') return
      setText('')
      record(active, null)
      goOn()
    },
    move,
    settle,
  }
}
