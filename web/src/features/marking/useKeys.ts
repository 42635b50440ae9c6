import { useLayoutEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

export interface Keys {
  /** Something has been typed: Enter records it, whatever has the focus. */
  typing: boolean
  digit: (key: string) => void
  confirm: () => void
  move: (by: 1 | -1) => void
  turn: (by: 1 | -1) => void
  undo: () => void
  /** Keys with a letter of their own, in lower case. */
  letters: Readonly<Record<string, () => void>>
}

function elsewhere(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, dialog') !== null
}

function act(event: KeyboardEvent, keys: Keys): boolean {
  const { key } = event
  const letter = keys.letters[key.toLowerCase()]
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z') return false
    keys.undo()
  } else if (letter) letter()
  else if (/^[0-9]$/.test(key) || key === '.' || key === '-') keys.digit(key)
  else if (key === ',' || key === 'Decimal') keys.digit('.')
  else if (key === 'Backspace') keys.digit('back')
  else if (key === 'Escape' || key === 'Delete') keys.digit('clear')
  else if (key === 'ArrowDown') keys.move(1)
  else if (key === 'ArrowUp') keys.move(-1)
  else if (key === 'ArrowRight' || key === 'PageDown') keys.turn(1)
  else if (key === 'ArrowLeft' || key === 'PageUp') keys.turn(-1)
  else return false
  return true
}

/** Lets a form be filled in from a keyboard alone: arrows, digits, Enter. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  // With the drawing, not after it: what is seen can be typed into.
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (elsewhere(event) || event.altKey) return
      // Drawn before the next key is looked at: a fast typist must not hit the cell before.
      const taken = flushSync(() => {
        const { typing, confirm } = latest.current
        const onButton =
          event.target instanceof HTMLButtonElement && !event.target.matches('.field-key')
        if (event.key !== 'Enter' || (!typing && onButton)) return act(event, latest.current)
        confirm()
        return true
      })
      if (taken) event.preventDefault()
    }
    addEventListener('keydown', down)
    return () => {
      removeEventListener('keydown', down)
    }
  }, [])
}
