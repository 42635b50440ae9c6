import { told } from '@/lib/api/client'
import type { Timetable } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { hhmm } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { lengthOf, SNAP, type DayView } from './layout'
import { words } from './words'

const SHOWN = 5

export interface ChosenProps {
  table: Timetable
  day: DayView | null
  chosen: string | null
  put: (entry: string, where: { station: string; start: number } | null) => void
}

/** The entry that was chosen, what conflicts with it, and plain controls to place it. */
export function Chosen({ table, day, chosen, put }: ChosenProps) {
  const say = useWords(words)
  const run = table.runs.find(({ entry }) => entry === chosen)
  if (!run) return null
  const place = table.places.find(({ entry }) => entry === chosen)
  const stations = table.stations.filter(({ code }) => !run.stations.length || run.stations.includes(code))
  const station = place?.station ?? stations[0]?.code ?? ''
  const opens = table.stations.find(({ code }) => code === station)?.open ?? []
  const first = day ? opens.find(([from, to]) => to > day.from && from < day.to)?.[0] : undefined
  const start = place?.start ?? first ?? day?.from ?? 0
  const times = day
    ? Array.from({ length: (day.to - day.from) / SNAP }, (_, at) => day.from + at * SNAP)
    : []
  return (
    <div className="chosen">
      <p>
        <b>{run.entry}</b> {run.name} <span className="hint">{run.unit_name}</span>
      </p>
      <p className="hint">
        {[
          run.group,
          run.order > 0 ? say('order', { n: run.order }) : '',
          run.drawn ? say('drawn', { s: run.drawn }) : '',
          place ? `${hhmm(place.start)}–${hhmm(place.start + lengthOf(run))}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {table.conflicts
        .filter(({ code, entries }) => code !== 'unplaced' && entries.includes(run.entry))
        .slice(0, SHOWN)
        .map((one) => (
          <p key={`${one.code} ${one.about} ${one.entries.join()}`} className="wrong">
            △ {told(one)}
          </p>
        ))}
      <div className="acts">
        <label className="inline">
          {say('where')}
          <select
            className="input"
            value={place ? station : ''}
            onChange={(event) => {
              put(run.entry, { station: event.target.value, start })
            }}
          >
            {!place && <option value="">{say('none')}</option>}
            {table.stations.map(({ code, name }) => (
              <option key={code} value={code}>
                {code} {name}
              </option>
            ))}
          </select>
        </label>
        <label className="inline">
          {say('when')}
          <select
            className="input num"
            value={place ? String(start) : ''}
            onChange={(event) => {
              put(run.entry, { station, start: Number(event.target.value) })
            }}
          >
            {!place && <option value="">{say('none')}</option>}
            {place && !times.includes(start) && <option value={String(start)}>{hhmm(start)}</option>}
            {times.map((time) => (
              <option key={time} value={String(time)}>
                {hhmm(time)}
              </option>
            ))}
          </select>
        </label>
        {place && (
          <Button
            look="quiet"
            onClick={() => {
              put(run.entry, null)
            }}
          >
            {say('takeOut')}
          </Button>
        )}
      </div>
    </div>
  )
}
