import { useRef, type PointerEvent } from 'react'

/** A pointer that moves farther than this drags; nearer, it taps. */
const SLIP = 4

interface Drag {
  panned: (pixels: number) => void
  tapped: (x: number, y: number) => void
}

interface Held {
  id: number
  x: number
  y: number
  last: number
  moved: boolean
}

/** Handlers that tell a tap from a drag on one element. */
export function useDrag({ panned, tapped }: Drag) {
  const held = useRef<Held | null>(null)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      const { pointerId: id, clientX: x, clientY: y } = event
      held.current = { id, x, y, last: x, moved: false }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = held.current
      if (now?.id !== event.pointerId) return
      if (!now.moved && Math.abs(event.clientX - now.x) < SLIP) return
      if (!now.moved) event.currentTarget.setPointerCapture(now.id)
      now.moved = true
      panned(event.clientX - now.last)
      now.last = event.clientX
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const now = held.current
      held.current = null
      if (now?.id !== event.pointerId || now.moved) return
      const box = event.currentTarget.getBoundingClientRect()
      tapped(event.clientX - box.left, event.clientY - box.top)
    },
    onPointerCancel: () => {
      held.current = null
    },
  }
}
