import { useEffect, useId, useRef, useState } from 'react'
import type { Artefact, PublicList, PublicRow } from '../api/builder'
import { Button } from '../components/Button'
import { ErrorNote } from '../components/Note'
import { titled } from '../i18n/language'
import { count } from '../i18n/number'
import { dated } from '../i18n/time'
import { useWords } from '../i18n/words'
import { words } from './words'

const PAUSE = 250
type Column = { id: keyof typeof words; number?: boolean; of: (row: PublicRow) => string }

const who: Column[] = [{ id: 'number', of: (row) => row.entry }]
const columns: Partial<Record<Artefact, Column[]>> = {
  entries: [...who, { id: 'group', of: (row) => row.group ?? '' }],
  schedule: [
    { id: 'stage', of: (row) => titled(row.stage_title, row.stage) },
    { id: 'when', of: (row) => (row.start ? dated(row.start) : '') },
    { id: 'where', of: (row) => [row.venue, row.station].filter(Boolean).join(' · ') },
    { id: 'order', number: true, of: (row) => (row.order ? String(row.order) : '') },
  ],
  draw: [
    { id: 'order', number: true, of: (row) => String(row.place ?? '') },
    { id: 'stage', of: (row) => titled(row.stage_title) },
  ],
  results: [
    { id: 'rank', number: true, of: (row) => (row.rank == null ? '–' : String(row.rank)) },
    { id: 'total', number: true, of: (row) => row.total ?? '–' },
  ],
}

/** Rows from a place on that hold some words. */
export type Read = (offset: number, q: string) => Promise<PublicList>

interface Props {
  artefact: Artefact
  first: PublicList
  read: Read
}

/** A published list: searched by the server, more on demand. */
export function List({ artefact, first, read }: Props) {
  const say = useWords(words)
  const field = useId()
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<PublicList | null>(null)
  const list = found ?? first
  const [error, setError] = useState<unknown>(null)
  const reading = useRef(read)
  useEffect(() => {
    reading.current = read
  }, [read])
  useEffect(() => {
    let there = true
    const timer = setTimeout(() => {
      if (!asked) {
        setFound(null)
        return
      }
      reading
        .current(0, asked)
        .then((rows) => {
          if (there) setFound(rows)
        })
        .catch(setError)
    }, PAUSE)
    return () => {
      there = false
      clearTimeout(timer)
    }
  }, [asked])
  const more = () => {
    read(list.rows.length, asked)
      .then((next) => {
        setFound({ ...next, rows: [...list.rows, ...next.rows] })
      })
      .catch(setError)
  }
  const shown = columns[artefact] ?? who
  return (
    <>
      {first.count > 12 && (
        <div className="field notice-find">
          <label className="field-label" htmlFor={field}>
            {say('search')}
          </label>
          <input
            id={field}
            className="input"
            type="search"
            value={asked}
            onChange={(event) => {
              setAsked(event.currentTarget.value)
            }}
          />
        </div>
      )}
      {error !== null && <ErrorNote error={error} />}
      <p className="hint num" role="status">
        {list.count === 0 ? say('none') : say('found', { n: count(list.count) })}
      </p>
      <table className="notice-table">
        <thead>
          <tr>
            {shown.map(({ id, number }) => (
              <th key={id} scope="col" className={number ? 'num' : undefined}>
                {say(id)}
              </th>
            ))}
            <th scope="col">{say('name')}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, place) => (
            <tr key={`${row.entry}${row.stage ?? row.draw ?? ''}${place}`}>
              {shown.map(({ id, of, number }) => (
                <td key={id} className={number || id === 'number' ? 'num' : undefined}>
                  {of(row)}
                </td>
              ))}
              <td>
                <b>{row.name ?? row.entry}</b>
                {row.unit && <span className="notice-unit">{row.unit}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.next !== null && <Button onClick={more}>{say('more')}</Button>}
    </>
  )
}
