import { useId, useState, type FormEvent } from 'react'
import { builder, type Start, type Template } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { CODE, Field } from '@/lib/components/Field'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { EditionField } from './EditionField'
import { LEVELS, words } from './words'
import './builder.css'

function Form({ template }: { template: Template }) {
  const say = useWords(words)
  const form = useId()
  const [edition, setEdition] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const asked: Start = {
      template: template.id,
      id: text('id'),
      title: { zh: text('zh') },
      starts: text('starts'),
      level: text('level') as NonNullable<Start['level']>,
      place: text('place'),
      ...(edition ? { edition } : {}),
      ...(text('ends') ? { ends: text('ends') } : {}),
      ...(text('unit') ? { unit: codeIn(text('unit')) } : {}),
      ...(template.groups.length > 0 ? { groups: data.getAll('groups').map(String) } : {}),
    }
    setBusy(true)
    builder
      .start(asked)
      .then(() => {
        announce(say('started'))
        location.hash = `#/${encodeURIComponent(asked.id)}/prepare`
      })
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form className="profile" onSubmit={start}>
      {error !== null && (
        <div className="field-wide">
          <ErrorNote error={error} />
        </div>
      )}
      <Field name="zh" label={say('titleZh')} required defaultValue={titled(template.title)} />
      <Field name="id" label={say('id')} required pattern={CODE} />
      <Field name="starts" label={say('starts')} type="date" required />
      <Field name="ends" label={say('ends')} type="date" />
      <div className="field">
        <label className="field-label" htmlFor={`${form}level`}>
          {say('level')}
        </label>
        <select id={`${form}level`} className="input" name="level">
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {say(one === '' ? 'none' : one)}
            </option>
          ))}
        </select>
      </div>
      <UnitField label={say('unitCode')} hint={say('unitFind')} name="unit" />
      <Field name="place" label={say('place')} />
      <EditionField value={edition} choose={setEdition} />
      {template.groups.length > 0 && (
        <fieldset className="plan field-wide">
          <legend>{say('group')}</legend>
          {template.groups.map((one) => (
            <label key={one} className="check">
              <input type="checkbox" name="groups" value={one} defaultChecked /> {one}
            </label>
          ))}
        </fieldset>
      )}
      <p className="hint field-wide">{say('idHint')}</p>
      <div className="field-wide">
        <Button look="primary" type="submit" busy={busy}>
          {say('start')}
        </Button>
      </div>
    </form>
  )
}

export { startHelp as help } from './startHelp'

/** A contest from a template: choose, fill in a few lines, go. */
export default function StartSection() {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(builder.templates, 'templates')
  const [chosen, setChosen] = useState<string | null>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const template = data.find(({ id }) => id === chosen)
  return (
    <div className="prepare">
      <p className="hint">{say('templateHint')}</p>
      <ul className="templates" aria-label={say('template')}>
        {data.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className="template"
              aria-pressed={one.id === chosen}
              onClick={() => {
                setChosen(one.id)
              }}
            >
              <b>
                {titled(one.title)} <small>{say('example')}</small>
              </b>
              <span>{titled(one.about)}</span>
              <span className="hint">
                {say('stagesAre', {
                  list: one.stages.map((stage) => titled(stage['title'] as Record<string, string>)).join(' → '),
                })}
              </span>
              {one.venues.length > 0 && (
                <span className="hint">
                  {say('venuesAre', {
                    list: one.venues
                      .map(({ name, seat, stations }) => say('venueSeats', { name, seat, n: stations }))
                      .join(say('comma')),
                  })}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {template && <Form key={template.id} template={template} />}
    </div>
  )
}
