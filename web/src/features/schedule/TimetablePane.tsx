import { useEffect, useRef, useState } from 'react'
import { ErrorNote, EmptyState, Skeleton } from '@/lib/components/Note'
import { Button } from '@/lib/components/Button'
import { dayKey } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useRoomy } from './useRoomy'
import type { Timetable } from '@/lib/api/schedule'
import { Board } from './Board'
import { BoardList } from './BoardList'
import { Bar } from './Bar'
import { Conflicts } from './Conflicts'
import { daysOf, placed } from './layout'
import { Tray } from './Tray'
import { useTimetable, type Drafting } from './useTimetable'
import { words } from './words'

interface Props {
  contest: string
  stage: string
  toHall: () => void
}

/** A stage's timetable: board, conflicts, solver, versions. */
export function TimetablePane({ contest, stage, toHall }: Props) {
  const say = useWords(words)
  const draft = useTimetable(contest, stage)
  const { table, error, reload } = draft
  if (!table) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  if (table.runs.length === 0) {
    return <EmptyState title={say('nobody')}>{say('nobodyHint')}</EmptyState>
  }
  if (!table.stations.some(({ open }) => open.length > 0)) {
    return (
      <EmptyState title={say('noHall')}>
        <p>{say('noHallHint')}</p>
        <Button look="primary" onClick={toHall}>
          {say('toHall')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      <Desk contest={contest} stage={stage} draft={draft} table={table} />
    </>
  )
}

interface DeskProps {
  contest: string
  stage: string
  draft: Drafting
  table: Timetable
}

function Desk({ contest, stage, draft, table }: DeskProps) {
  const say = useWords(words)
  const wide = useRoomy()
  const days = daysOf(table)
  const [dayAsked, setDay] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const [spoken, setSpoken] = useState('')
  const day = days.find(({ key }) => key === dayAsked) ?? days[0]
  useUndoKeys(draft)
  const broken = new Set(table.conflicts.flatMap(({ entries }) => entries))
  const show = (entry: string) => {
    const place = table.places.find((one) => one.entry === entry)
    if (place) setDay(dayKey(place.start))
    setChosen(entry)
  }
  const put = (entry: string, where: { station: string; start: number } | null) => {
    draft.place(placed(table.places, entry, where))
    if (where) {
      setDay(dayKey(where.start))
      setChosen(entry)
    }
  }
  return (
    <div className="stack">
      <Bar contest={contest} stage={stage} draft={draft} table={table} />
      <div className="day-tabs" role="group" aria-label={say('day')}>
        {days.map(({ key }) => (
          <button
            key={key}
            type="button"
            className="chip num"
            aria-pressed={key === day?.key}
            onClick={() => {
              setDay(key)
            }}
          >
            {key}
          </button>
        ))}
      </div>
      <div className="say" role="status">
        {spoken}
      </div>
      {day && wide && (
        <>
          <Board
            table={table}
            day={day}
            chosen={chosen}
            asked={asked}
            choose={setChosen}
            place={draft.place}
            tell={setSpoken}
            broken={broken}
          />
          <p className="hint no-print">{say('keys')}</p>
        </>
      )}
      {day && !wide && <BoardList table={table} day={day} broken={broken} chosen={chosen} choose={setChosen} put={put} />}
      <div className="below-board no-print">
        <Tray
          table={table}
          day={day ?? null}
          chosen={chosen}
          choose={show}
          put={put}
          elsewhere={!wide}
        />
        <Conflicts
          table={table}
          show={(entry) => {
            show(entry)
            setAsked(asked + 1)
          }}
        />
      </div>
    </div>
  )
}

/** Ctrl+Z and Ctrl+Shift+Z, but not while somebody types. */
function useUndoKeys(draft: Drafting) {
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, dialog')
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      event.preventDefault()
      if (event.shiftKey) latest.current.redo?.()
      else latest.current.undo?.()
    }
    addEventListener('keydown', listen)
    return () => {
      removeEventListener('keydown', listen)
    }
  }, [])
}
