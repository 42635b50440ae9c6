import { useLayoutEffect, useRef, type RefObject } from 'react'

const MOVE = 300
const FARTHEST = 1200
const still = matchMedia('(prefers-reduced-motion: reduce)')

interface Step {
  row: HTMLElement
  from: number
}

function onScreen(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  return bottom > -innerHeight && top < 2 * innerHeight
}

function glide({ row, from }: Step): void {
  row.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
    duration: MOVE,
    easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
  })
}

function differs(a: readonly { id: string }[], b: readonly { id: string }[]): boolean {
  return a.length !== b.length || a.some((one, place) => one.id !== b[place]?.id)
}

/**
 * Rows glide from where they were to where they are (FLIP), when `order` has changed.
 *
 * Everything is measured before anything is moved, and only rows about the screen move.
 */
export function useMotion(body: RefObject<HTMLElement | null>, order: readonly { id: string }[]): void {
  const places = useRef(new Map<string, number>())
  const last = useRef(order)
  useLayoutEffect(() => {
    const moved = !still.matches && differs(last.current, order)
    last.current = order
    const now = new Map<string, number>()
    const steps: Step[] = []
    for (const row of body.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? []) {
      const id = row.dataset['entry'] ?? ''
      const top = row.offsetTop
      const old = places.current.get(id)
      now.set(id, top)
      if (!moved || old === undefined || old === top || !onScreen(row)) continue
      steps.push({ row, from: Math.max(-FARTHEST, Math.min(FARTHEST, old - top)) })
    }
    places.current = now
    steps.forEach(glide)
  })
}
