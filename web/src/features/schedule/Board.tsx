import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Placed, Run, Timetable } from '@/lib/api/schedule'
import { hhmm } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import {
  instantAt,
  isArrow,
  left,
  lengthOf,
  MINUTE,
  neighbour,
  nudged,
  placed,
  SCALE,
  stacked,
  type DayView,
  type Lane,
} from './layout'
import { words } from './words'

interface Props {
  table: Timetable
  day: DayView
  chosen: string | null
  /** Counts the times somebody outside the board asked for the chosen entry to be focused. */
  asked: number
  choose: (entry: string | null) => void
  place: (places: Placed[]) => void
  tell: (text: string) => void
  broken: ReadonlySet<string>
}

interface Held {
  entry: string
  station: string
  start: number
  by: 'keys' | 'pointer'
  /** Pixels from the block's left edge to where it was taken. */
  grip: number
}

/** The timetable: stations down, time across; moved by pointer or by keys. */
export function Board({ table, day, chosen, asked, choose, place, tell, broken }: Props) {
  const say = useWords(words)
  const [held, setHeld] = useState<Held | null>(null)
  const lanesBox = useRef<HTMLDivElement>(null)
  const lanes: Lane[] = table.stations.map((one) => ({ ...one, open: one.open as [number, number][] }))
  const runs = new Map(table.runs.map((run) => [run.entry, run]))
  const shown = table.places
    .map((one) => (held?.entry === one.entry ? { ...one, station: held.station, start: held.start } : one))
    .filter(({ start }) => start >= day.from && start < day.to)
  // By what is saved: while a block is carried nothing else moves.
  const rows = stacked(table.places.filter(({ start }) => start >= day.from && start < day.to), runs)
  const rowOf = (one: Placed) => {
    const stays = held?.entry !== one.entry || table.places.some((p) => p.entry === one.entry && p.station === one.station)
    return stays ? (rows.get(one.entry) ?? 0) : 0
  }
  const rowsOf = (station: string) =>
    Math.max(0, ...table.places.filter((p) => p.station === station).map(({ entry }) => rows.get(entry) ?? 0)) + 1
  const focusable = shown.some(({ entry }) => entry === chosen) ? chosen : (shown[0]?.entry ?? null)
  const width = left(day, day.to)

  const answered = useRef(asked)
  useEffect(() => {
    const box = lanesBox.current
    const within = box?.contains(document.activeElement) === true
    if (chosen === null || (!within && answered.current === asked)) return
    answered.current = asked
    box?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(chosen)}"]`)?.focus()
  }, [chosen, day.key, asked])

  const drop = (at: Held) => {
    setHeld(null)
    const before = table.places.find(({ entry }) => entry === at.entry)
    if (before?.station === at.station && before.start === at.start) return
    place(placed(table.places, at.entry, { station: at.station, start: at.start }))
    tell(say('dropped', { entry: at.entry, station: at.station, time: hhmm(at.start) }))
  }
  const keys = (event: KeyboardEvent, one: Placed) => {
    const { key } = event
    if (held?.entry === one.entry && held.by === 'keys') {
      if (isArrow(key)) {
        const next = { ...held, ...nudged(day, lanes, held, key) }
        setHeld(next)
        tell(say('picked', { entry: one.entry, station: next.station, time: hhmm(next.start) }))
      } else if (key === 'Enter' || key === ' ') drop(held)
      else if (key === 'Escape') {
        setHeld(null)
        tell(say('cancelled'))
      } else return
    } else if (isArrow(key)) {
      const next = neighbour(shown, lanes, one, key)
      if (next !== null) choose(next)
    } else if (key === 'Enter' || key === ' ') {
      setHeld({ entry: one.entry, station: one.station, start: one.start, by: 'keys', grip: 0 })
      tell(say('picked', { entry: one.entry, station: one.station, time: hhmm(one.start) }))
    } else if (key === 'Delete') {
      place(placed(table.places, one.entry, null))
      tell(say('takenOut', { entry: one.entry }))
    } else return
    event.preventDefault()
  }
  const down = (event: PointerEvent<HTMLButtonElement>, one: Placed) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const grip = event.clientX - event.currentTarget.getBoundingClientRect().left
    choose(one.entry)
    setHeld({ entry: one.entry, station: one.station, start: one.start, by: 'pointer', grip })
  }
  const move = (event: PointerEvent) => {
    const box = lanesBox.current
    if (held?.by !== 'pointer' || !box) return
    const rows = [...box.querySelectorAll<HTMLElement>('.board-lane')]
    const under = rows.find((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return event.clientY >= top && event.clientY < bottom
    })
    const edge = rows[0]?.getBoundingClientRect().left ?? 0
    setHeld({
      ...held,
      station: under?.dataset['station'] ?? held.station,
      start: instantAt(day, event.clientX - edge - held.grip),
    })
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a key must be able to scroll it
    <div className="board-scroll" tabIndex={0}>
      <div className="board-grid" role="group" aria-label={say('boardLabel')} ref={lanesBox}>
        <Hours day={day} width={width} />
        {lanes.map((lane, at) => (
          <div key={lane.code} className="board-row">
            <div className="board-name">
              {lane.venue !== lanes[at - 1]?.venue && (
                <span className="board-venue">{venueName(table, lane.venue)}</span>
              )}
              <b>{lane.code}</b> <span>{lane.name}</span>
            </div>
            <div className="board-lane" data-station={lane.code} style={{ width, '--rows': rowsOf(lane.code) }}>
              {lane.open
                .filter(([first, last]) => last > day.from && first < day.to)
                .map(([first, last]) => (
                  <span
                    key={first}
                    className="board-open"
                    style={{ left: left(day, first), width: ((last - first) / MINUTE) * SCALE }}
                  />
                ))}
              {shown
                .filter(({ station }) => station === lane.code)
                .map((one) => {
                  const run = runs.get(one.entry)
                  if (!run) return null
                  return (
                    <Block
                      key={one.entry}
                      run={run}
                      one={one}
                      day={day}
                      row={rowOf(one)}
                      state={`${broken.has(one.entry) ? 'broken ' : ''}${held?.entry === one.entry ? 'held ' : ''}${chosen === one.entry ? 'chosen' : ''}`}
                      focusable={focusable === one.entry}
                      onKeyDown={(event) => {
                        keys(event, one)
                      }}
                      onPointerDown={(event) => {
                        down(event, one)
                      }}
                      onPointerMove={move}
                      onPointerUp={() => {
                        if (held?.by === 'pointer') drop(held)
                      }}
                      onPointerCancel={() => {
                        setHeld(null)
                      }}
                      onFocus={() => {
                        choose(one.entry)
                      }}
                    />
                  )
                })}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

function venueName(table: Timetable, code: string): string {
  return table.venues.find((venue) => venue.code === code)?.name || code
}

function Hours({ day, width }: { day: DayView; width: number }) {
  const marks = Array.from({ length: Math.round((day.to - day.from) / (60 * MINUTE)) }, (_, at) => day.from + at * 60 * MINUTE)
  return (
    <div className="board-row board-head" aria-hidden="true">
      <div className="board-name" />
      <div className="board-hours num" style={{ width }}>
        {marks.map((mark) => (
          <span key={mark} style={{ left: left(day, mark) }}>
            {hhmm(mark)}
          </span>
        ))}
      </div>
    </div>
  )
}

interface BlockProps {
  run: Run
  one: Placed
  day: DayView
  row: number
  state: string
  focusable: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onPointerDown: (event: PointerEvent<HTMLButtonElement>) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: () => void
  onPointerCancel: () => void
  onFocus: () => void
}

function Block({ run, one, day, row, state, focusable, ...on }: BlockProps) {
  const say = useWords(words)
  const minute = (value: number) => value * SCALE
  return (
    <button
      type="button"
      className={`block ${state}`}
      data-entry={one.entry}
      tabIndex={focusable ? 0 : -1}
      style={{ left: left(day, one.start), width: (lengthOf(run) / MINUTE) * SCALE - 1, '--row': row }}
      aria-label={`${state.includes('broken') ? `${say('conflicts')} ` : ''}${one.entry} ${run.name} ${one.station} ${hhmm(one.start)}`}
      title={`${one.entry} ${run.name} ${run.unit_name ?? ''} ${hhmm(one.start)}`}
      {...on}
    >
      <i style={{ width: minute(run.setup) }} />
      <span>
        <b>
          {state.includes('broken') ? '△ ' : ''}
          {one.entry}
        </b>
        <small>{run.name}</small>
      </span>
      <i style={{ width: minute(run.reset) }} />
    </button>
  )
}
