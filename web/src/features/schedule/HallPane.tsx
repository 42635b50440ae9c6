import { useState } from 'react'
import { schedule, type Hall } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { hallOf, quickSheet, sheetOf, written, type BadLine, type Sheet } from './hallText'
import { placeWords } from './placeWords'

const SHEETS = ['venues', 'stations', 'sessions', 'devices'] as const

/** Venues, stations, sessions and devices, as lines. */
export function HallPane({ contest }: { contest: string }) {
  const { data, error, reload } = useLoaded(() => schedule.hall(contest), contest)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  return <Editor key={data.version} contest={contest} hall={data} changed={reload} />
}

function Editor({ contest, hall, changed }: { contest: string; hall: Hall; changed: () => void }) {
  const say = useWords(placeWords)
  const [sheet, setSheet] = useState<Sheet>(sheetOf(hall))
  const [travel, setTravel] = useState(hall.travel ?? 0)
  const [bad, setBad] = useState<BadLine[]>([])
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [word, setWord] = useState('')
  const save = () => {
    const made = hallOf(sheet, { ...hall, travel })
    setBad(made.bad)
    if (made.bad.length > 0) return
    setBusy(true)
    schedule
      .putHall(contest, made.hall)
      .then(() => {
        setError(null)
        announce(say('saved'))
        changed()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className="stack">
      {hall.version === 0 && (
        <Quick
          make={(made) => {
            setSheet(made)
            setWord(say('overwritten'))
          }}
        />
      )}
      <p className="hint">{say('hallSay')}</p>
      {SHEETS.map((name) => (
        <label key={name} className="field">
          <span className="field-label">{say(name)}</span>
          <textarea
            className="input num"
            rows={name === 'stations' ? 10 : 5}
            value={sheet[name]}
            aria-invalid={bad.some((one) => one.sheet === name)}
            onChange={(event) => {
              setSheet({ ...sheet, [name]: event.target.value })
            }}
          />
          {bad
            .filter((one) => one.sheet === name)
            .map((one) => (
              <span key={one.number} className="wrong" role="alert">
                {say('badLine', { n: one.number, line: one.line })}
              </span>
            ))}
        </label>
      ))}
      <label className="field narrow">
        <span className="field-label">{say('travel')}</span>
        <input
          className="input num"
          type="number"
          min={0}
          max={1440}
          value={travel}
          onChange={(event) => {
            setTravel(Number(event.target.value))
          }}
        />
      </label>
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        <Button look="primary" busy={busy} onClick={save}>
          {say('save')}
        </Button>
        <span role="status">{word}</span>
      </div>
    </div>
  )
}

function Quick({ make }: { make: (sheet: Sheet) => void }) {
  const say = useWords(placeWords)
  const [venue, setVenue] = useState('')
  const [stations, setStations] = useState(10)
  const [days, setDays] = useState(1)
  const [first, setFirst] = useState(() => written(Date.now() * 1000).slice(0, 10))
  return (
    <fieldset className="pane">
      <legend>{say('quick')}</legend>
      <div className="acts">
        <label className="inline">
          {say('quickVenue')}
          <input className="input" maxLength={100} value={venue} placeholder={say('quickVenueHint')} onChange={(event) => { setVenue(event.target.value) }} />
        </label>
        <label className="inline">
          {say('quickStations')}
          <input className="input num" type="number" min={1} max={200} value={stations} onChange={(event) => { setStations(Number(event.target.value)) }} />
        </label>
        <label className="inline">
          {say('quickDays')}
          <input className="input num" type="number" min={1} max={30} value={days} onChange={(event) => { setDays(Number(event.target.value)) }} />
        </label>
        <label className="inline">
          {say('quickFrom')}
          <input className="input num" type="date" value={first} onChange={(event) => { setFirst(event.target.value) }} />
        </label>
        <Button disabled={first === '' || stations < 1 || days < 1} onClick={() => { make(quickSheet(venue, Math.min(stations, 200), Math.min(days, 30), first)) }}>
          {say('quickMake')}
        </Button>
      </div>
    </fieldset>
  )
}
