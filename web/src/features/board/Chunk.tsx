import { memo, useEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react'
import type { BoardRow } from '@/lib/api/board'

const MARGIN = '900px'
/** Height of a row before any was measured, in rem: `rows.css`. */
const ROW = 3.75

interface Props {
  rows: readonly BoardRow[]
  /** Keep the rows drawn wherever the screen is. */
  always: boolean
  /** Draws a row; a new function whenever something beside the rows has changed. */
  draw: (row: BoardRow) => ReactNode
}

/** Whether the element is about the screen, or everything is wanted on paper. */
function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        setNear(seen.some((one) => one.isIntersecting))
      },
      { rootMargin: MARGIN },
    )
    const everything = () => {
      setNear(true)
    }
    if (place.current) watch.observe(place.current)
    addEventListener('beforeprint', everything)
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', everything)
    }
  }, [place])
  return near
}

function same(a: Props, b: Props): boolean {
  return (
    a.draw === b.draw &&
    a.rows.length === b.rows.length &&
    a.rows.every((row, place) => row === b.rows[place])
  )
}

/** Some rows of a long table; far from the screen only their height is kept. */
export const Chunk = memo(function Chunk({ rows, always, draw }: Props) {
  const place = useRef<HTMLTableSectionElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  const close = useNear(place)
  const near = always || close
  useEffect(() => {
    const body = place.current
    if (!near || !body) return
    return () => {
      setHeight(body.offsetHeight)
    }
  }, [near])
  const empty: CSSProperties = { height: height ?? `${rows.length * ROW}rem` }
  return (
    <tbody role="rowgroup" ref={place} style={near ? {} : empty}>
      {near && rows.map(draw)}
    </tbody>
  )
}, same)
