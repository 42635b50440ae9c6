import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import type { ChiefRow } from '@/lib/api/chief'
import { useLanguage } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { GridHead } from './GridHead'
import { cellId, GridRow } from './GridRow'
import { benches, moved, windowed, type Spot } from './matrix'
import { matrixWords } from './matrixWords'
import { useRoom } from './room'

export interface GridHandle {
  focus: () => void
  /** Scrolls there. */
  show: (spot: Spot) => void
}

interface Props {
  rows: readonly ChiefRow[]
  /** All rows of the stage: what the judges' heads count. */
  all: readonly ChiefRow[]
  spot: Spot
  choose: (spot: Spot, open: boolean) => void
  handle: Ref<GridHandle>
}

/** The height of a row, as the style sheet has it for this screen. */
function lineOf(box: HTMLElement): number {
  return parseFloat(getComputedStyle(box).getPropertyValue('--line-px')) || 32
}

/** Every row is printed, though only those in view are drawn. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useLayoutEffect(() => {
    const query = matchMedia('print')
    const turned = () => {
      setPrinting(query.matches)
    }
    query.addEventListener('change', turned)
    return () => {
      query.removeEventListener('change', turned)
    }
  }, [])
  return printing
}

/** Judges × entries, cell by cell: scrolls within itself, its heads stay, arrow keys move. */
export function Grid({ rows, all, spot, choose, handle }: Props) {
  const { board } = useRoom()
  const say = useWords(matrixWords)
  const language = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const [line, setLine] = useState(32)
  const [view, setView] = useState({ top: 0, height: 800 })
  const printing = usePrinting()
  const groups = useMemo(() => benches(board.judges), [board.judges])
  const judges = useMemo(() => groups.flatMap((group) => group.judges), [groups])
  const look = () => {
    const element = box.current
    if (element) setView({ top: element.scrollTop, height: element.clientHeight })
  }
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      setLine(lineOf(element))
      look()
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])
  const show = (at: Spot) => {
    const element = box.current
    if (!element) return
    const head = element.querySelector('.grid-head')?.clientHeight ?? 0
    const top = at.row * line
    const room = element.clientHeight - head
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + line > element.scrollTop + room) element.scrollTop = top + line - room
    element.querySelector(`#${cellId(at)}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  useImperativeHandle(handle, () => ({ focus: () => box.current?.focus(), show }))
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      choose(spot, true)
      return
    }
    const next = moved(spot, event.key, rows.length, judges.length, event.ctrlKey)
    if (!next) return
    event.preventDefault()
    choose(next, false)
    show(next)
  }
  const tap = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
    const column = target.closest<HTMLElement>('[data-column]')?.dataset['column']
    if (row !== undefined) choose({ row: Number(row), column: Number(column ?? -1) }, true)
  }
  const [first, last] = printing ? [0, rows.length] : windowed(view.top, view.height, line, rows.length)
  return (
    <div
      ref={box}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={say('matrix')}
      aria-rowcount={rows.length + 1}
      aria-colcount={judges.length + 3}
      aria-activedescendant={cellId(spot)}
      data-testid="grid"
      onScroll={look}
      onKeyDown={press}
      onClick={tap}
      style={{ '--judges': judges.length }}
    >
      <GridHead groups={groups} rows={all} active={spot.column} />
      <div role="rowgroup" className="grid-body" style={{ height: printing ? 'auto' : rows.length * line }}>
        <div style={{ transform: printing ? 'none' : `translateY(${first * line}px)` }} role="presentation">
          {rows.slice(first, last).map((row, place) => (
            <GridRow
              key={row.id}
              row={row}
              judges={judges}
              place={first + place}
              active={first + place === spot.row ? spot.column : null}
              language={language}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
