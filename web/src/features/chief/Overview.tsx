import { useLayoutEffect, useRef, useState, type MouseEvent } from 'react'
import type { ChiefJudge, ChiefRow } from '@/lib/api/chief'
import { useWords } from '@/lib/i18n/words'
import { benches, type Spot } from './matrix'
import { matrixWords } from './matrixWords'
import { paint, TALL } from './paint'

interface Props {
  rows: readonly ChiefRow[]
  judges: readonly ChiefJudge[]
  spot: Spot
  choose: (spot: Spot) => void
}

/** Fewer entries than that stand in the table at a glance anyway. */
const FEW = 25

function useWidth(): [React.RefObject<HTMLCanvasElement | null>, number] {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element) return
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])
  return [canvas, width]
}

/** The whole matrix in one picture, entries from left to right; the table below says the same. */
export function Overview({ rows, judges, spot, choose }: Props) {
  const say = useWords(matrixWords)
  const [canvas, width] = useWidth()
  const seated = benches(judges).flatMap((group) => group.judges)
  const height = seated.length * TALL
  useLayoutEffect(() => {
    if (canvas.current && width > 0) paint(canvas.current, { rows, judges: seated, spot, width, height })
  })
  if (rows.length < FEW || judges.length === 0) return null
  const words = say('overview', { rows: rows.length, judges: seated.length })
  const tap = (event: MouseEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    // A press by keyboard has no place: it leads to the active cell.
    if (event.detail === 0) {
      choose(spot)
      return
    }
    const row = Math.floor(((event.clientX - box.left) / box.width) * rows.length)
    const column = Math.floor(((event.clientY - box.top) / box.height) * seated.length)
    choose({ row: Math.min(rows.length - 1, row), column: Math.min(seated.length - 1, column) })
  }
  return (
    <button type="button" className="overview" aria-label={words} title={words} onClick={tap}>
      <canvas ref={canvas} style={{ height }} />
    </button>
  )
}
