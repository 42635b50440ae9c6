import type { KeyboardEvent, MouseEvent } from 'react'

interface Acts {
  total: number
  active: number
  go: (place: number) => void
  open: (place: number) => void
  /** Absent where rows cannot be chosen. */
  choice: { any: boolean; toggle: (place: number, range?: boolean) => void; all: () => void; clear: () => void } | null
  copy: (() => void) | null
}

const STEP = 10

type Moves = Readonly<Record<string, (() => void) | undefined>>

function moves({ total, active, go, open, choice }: Acts, range: boolean): Moves {
  const walk = (by: number) => () => {
    const next = active + by
    if (range && next >= 0 && next < total) choice?.toggle(next, true)
    go(next)
  }
  return {
    ArrowDown: walk(1),
    ArrowUp: walk(-1),
    PageDown: () => {
      go(active + STEP)
    },
    PageUp: () => {
      go(active - STEP)
    },
    Home: () => {
      go(0)
    },
    End: () => {
      go(total - 1)
    },
    Enter: () => {
      if (active >= 0) open(active)
    },
    ' ': choice
      ? () => {
          choice.toggle(Math.max(0, active), range)
        }
      : undefined,
    Escape: choice?.any ? choice.clear : undefined,
  }
}

/** What keys do in a table that has the focus. */
export function pressed(event: KeyboardEvent, acts: Acts): void {
  // A key in a cell's own button is that button's.
  if (event.target !== event.currentTarget || event.altKey) return
  const whole = event.ctrlKey || event.metaKey
  const run = whole
    ? { a: acts.choice?.all, c: acts.copy ?? undefined }[event.key]
    : moves(acts, event.shiftKey)[event.key]
  if (!run) return
  event.preventDefault()
  run()
}

/** Which row was clicked, and on what: its box, something of its own, or the row itself. */
export function clicked({ target }: MouseEvent): { place: number; on: 'box' | 'own' | 'row' } | null {
  if (!(target instanceof Element)) return null
  const place = target.closest<HTMLElement>('[data-place]')?.dataset['place']
  if (place === undefined) return null
  if (target.closest('[data-choose]')) return { place: Number(place), on: 'box' }
  // Somebody who marks text to copy it does not want the row opened.
  const own = target.closest('a, button, input, select, label') ?? getSelection()?.isCollapsed === false
  return { place: Number(place), on: own ? 'own' : 'row' }
}
