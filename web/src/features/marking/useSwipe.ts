import { useRef, type TouchEvent } from 'react'

const FAR = 56

interface Swipe {
  onTouchStart: (event: TouchEvent) => void
  onTouchEnd: (event: TouchEvent) => void
}

/** A finger drawn across: `1` to the left (on), `-1` to the right (back). There are keys as well. */
export function useSwipe(turn: (by: 1 | -1) => void): Swipe {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: ({ touches }) => {
      const touch = touches.length === 1 ? touches[0] : undefined
      from.current = touch ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: ({ changedTouches }) => {
      const touch = changedTouches[0]
      if (!from.current || !touch) return
      const dx = touch.clientX - from.current.x
      const dy = touch.clientY - from.current.y
      from.current = null
      if (Math.abs(dx) > FAR && Math.abs(dx) > 2 * Math.abs(dy)) turn(dx < 0 ? 1 : -1)
    },
  }
}
