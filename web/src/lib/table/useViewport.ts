import { useCallback, useLayoutEffect, useRef, useState } from 'react'

const BEYOND = 8

/** Which rows of a long list are in sight, a few beyond either end. */
export function useViewport(total: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [room, setRoom] = useState(20)
  const look = useCallback(() => {
    const box = scroller.current
    if (!box) return
    setFirst(Math.max(0, Math.floor(box.scrollTop / rowHeight) - BEYOND))
    setRoom(Math.ceil(box.clientHeight / rowHeight) + 2 * BEYOND)
  }, [rowHeight])
  useLayoutEffect(() => {
    look()
    const box = scroller.current
    if (!box) return
    const watch = new ResizeObserver(look)
    watch.observe(box)
    return () => {
      watch.disconnect()
    }
  }, [look])
  const from = Math.min(first, Math.max(0, total - room))
  const to = Math.min(total, from + room)
  /** Brings a row into sight, below the head that stays. */
  const reveal = useCallback(
    (place: number) => {
      const box = scroller.current
      if (!box) return
      const head = box.querySelector('thead')?.getBoundingClientRect().height ?? 0
      const top = place * rowHeight
      const bottom = top + rowHeight + head
      if (top < box.scrollTop) box.scrollTop = top
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
    },
    [rowHeight],
  )
  return { scroller, from, to, look, reveal }
}
