import type { Timetable } from '@/lib/api/schedule'
import { hhmm } from '@/lib/i18n/time'
import { lengthOf, type DayView } from './layout'

interface Props {
  table: Timetable
  day: DayView
  broken: ReadonlySet<string>
  chosen: string | null
  choose: (entry: string) => void
}

/** The timetable on a phone: by time, one line each. */
export function BoardList({ table, day, broken, chosen, choose }: Props) {
  const runs = new Map(table.runs.map((run) => [run.entry, run]))
  const shown = table.places
    .filter(({ start }) => start >= day.from && start < day.to)
    .sort((a, b) => a.start - b.start || a.station.localeCompare(b.station))
  return (
    <ol className="board-list">
      {shown.map(({ entry, station, start }) => {
        const run = runs.get(entry)
        if (!run) return null
        return (
          <li key={entry}>
            <button
              type="button"
              aria-pressed={entry === chosen}
              onClick={() => {
                choose(entry)
              }}
            >
              <span className="num">
                {hhmm(start)}–{hhmm(start + lengthOf(run))}
              </span>
              <b>{station}</b>
              <span>
                {broken.has(entry) ? '△ ' : ''}
                {entry} {run.name}
                <small>{run.unit_name}</small>
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
