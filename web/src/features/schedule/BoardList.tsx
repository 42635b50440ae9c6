import { hhmm } from '@/lib/i18n/time'
import { Chosen, type ChosenProps } from './Chosen'
import { lengthOf, type DayView } from './layout'

interface Props extends ChosenProps {
  day: DayView
  broken: ReadonlySet<string>
  choose: (entry: string | null) => void
}

/** The timetable on a phone: by time, one line each; the chosen one opens where it stands. */
export function BoardList({ table, day, broken, chosen, choose, put }: Props) {
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
              aria-expanded={entry === chosen}
              onClick={() => {
                choose(entry === chosen ? null : entry)
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
            {entry === chosen && <Chosen table={table} day={day} chosen={chosen} put={put} />}
          </li>
        )
      })}
    </ol>
  )
}
