import { useLayoutEffect, useState, type RefObject } from 'react'

/** The element's width in CSS pixels, kept up to date. */
export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    // An observer tells at once what it begins to watch.
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [place])
  return width
}
