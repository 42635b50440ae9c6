import { useState } from 'react'
import { organisation, type Person } from '@/lib/api/organisation'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { deskWords } from './deskWords'

const SHOWN = 30

interface Props {
  /** One is chosen instead of another, or several beside each other. */
  several?: boolean
  unit?: string | undefined
  chosen: ReadonlySet<string>
  choose: (person: Person, on: boolean) => void
}

/** People of the units one may enter people of, found by name or telephone. */
export function PeoplePicker({ several = true, unit, chosen, choose }: Props) {
  const say = useWords(deskWords)
  const [text, setText] = useState('')
  const q = useSettled(text).trim()
  const read = () => (q ? organisation.people({ q, unit, limit: SHOWN }) : Promise.resolve(null))
  const { data, error } = useLoaded(read, `${q}\n${unit ?? ''}`)
  return (
    <div className="people-picker">
      <label className="field">
        <span className="field-label">{say('people')}</span>
        <input
          className="input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => { setText(event.currentTarget.value) }}
        />
      </label>
      {error !== null && <ErrorNote error={error} />}
      {q && data && (
        <ul className="people-found">
          {data.people.map((person) => (
            <li key={person.code}>
              <label className="tick">
                <input
                  type={several ? 'checkbox' : 'radio'}
                  name="person"
                  checked={chosen.has(person.code)}
                  onChange={(event) => { choose(person, event.currentTarget.checked) }}
                />
                <span>
                  <b>{person.name}</b> {person.unit_name} <span className="num">{person.phone}</span>
                </span>
              </label>
            </li>
          ))}
          {data.people.length === 0 && <li className="hint">{say('peopleNone')}</li>}
          {data.next && <li className="hint">{say('peopleMore')}</li>}
        </ul>
      )}
    </div>
  )
}
