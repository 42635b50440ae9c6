import { useLayoutEffect, useRef, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { shownCells, slotStates, type Slot, type SlotState } from './entryCells'
import { disputeOf } from './locks'
import { firstDue } from './pages'
import { choices, checked, typed } from './typing'
import type { Marking } from './useMarking'

/**
 * Why a key did nothing yet: nothing is due and no cell chosen; the cell has a mark, which a second
 * Enter (or A) replaces; what was typed over a mark was not confirmed, so the mark stays.
 */
export type Hint = 'choose' | 'replace' | 'absent' | 'kept'

export interface EntryForm {
  slots: SlotState[]
  /** The cell chosen; -1: none yet, the one due first is active. */
  place: number
  active: SlotState | null
  text: string
  hint: Hint | null
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
  /** Records what was typed and is valid; called before going elsewhere. False: a mark stays as it was. */
  settle: () => boolean
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
  const at = place === -1 ? firstDue(slots) : place
  const active = slots[at] ?? null
  const [hint, setHint] = useState<Hint | null>(null)
  /** A mark is there that typing must not replace unasked. */
  const settled = active !== null && active.state.given && !active.pending

  const shown = active?.aspect.id
  const led = useRef(false)
  // Another entry begins at its head, then shows what is due first.
  useLayoutEffect(() => {
    scrollTo({ top: 0 })
  }, [])
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
    const value = result && 'value' in result ? result.value : null
    const kept = settled && value !== null && value !== active.state.value
    setHint(kept ? 'kept' : null)
    if (active && value !== null && !kept) record(active, value)
    return !kept
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
    const next = place === -1 ? Math.max(0, at) : Math.max(0, Math.min(slots.length - 1, place + by))
    led.current = true
    activate(next)
  }
  const goOn = () => {
    const wanted = ({ aspect, state }: SlotState) => aspect.kind !== 'deduction' && !state.given
    const next = slots.findIndex((slot, where) => where > at && wanted(slot))
    const to = next === -1 ? at + 1 : next
    if (to >= slots.length) {
      end()
      return
    }
    led.current = true
    go(to)
  }
  const confirm = () => {
    if (!active || (place === -1 && typing.current === '')) move(1)
    else if (typing.current === '') goOn()
    else {
      const result = checked(typing.current, active.aspect)
      if ('fault' in result) return
      if (settled && result.value !== active.state.value && hint !== 'replace') {
        setHint('replace')
        return
      }
      setText('')
      setHint(null)
      record(active, result.value)
      goOn()
    }
  }
  const press = (key: string) => {
    const asked = active !== null || key === 'clear' || slots.every(({ locked }) => locked)
    setHint(asked ? null : 'choose')
    if (!active || active.locked) return
    // Held fast: a mark that arrives meanwhile must not lead the next key elsewhere.
    setPlace(at)
    const few = choices(active.aspect)
    if (!few?.includes(key) || few.some((one) => one.length > 1)) {
      setText(typed(typing.current, key, active.aspect))
    } else if (settled) {
      setText(key)
      setHint('replace')
    } else {
      record(active, key)
      goOn()
    }
  }
  return {
    slots,
    place,
    active,
    text,
    hint,
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
      if (place === -1 || !active || active.locked || active.aspect.kind === 'deduction') return
      setText('')
      if (settled && active.state.value !== null && hint !== 'absent') {
        setHint('absent')
        return
      }
      setHint(null)
      record(active, null)
      goOn()
    },
    move,
    settle,
  }
}
