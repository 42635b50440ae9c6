import { useState } from 'react'
import { awards, type ObjectionReceipt, type PublishedStage, type Winner } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface FieldProps {
  label: string
  value: string
  set: (value: string) => void
}

function Line({ label, value, set }: FieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="input"
        maxLength={100}
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      />
    </label>
  )
}

function Choice({ label, value, set, options }: FieldProps & { options: [string, string][] }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        className="input"
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      >
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

function Sent({ receipt }: { receipt: ObjectionReceipt }) {
  const say = useWords(words)
  return (
    <section className="objection-sent" role="status">
      <h2>{say('sent', { number: receipt.number })}</h2>
      <p>{say('sentHint')}</p>
      <p className="num receipt">{receipt.objection}</p>
    </section>
  )
}

interface Props {
  contest: string
  stages: readonly PublishedStage[]
}

/** Anybody objects to what is published. */
export function ObjectForm({ contest, stages }: Props) {
  const say = useWords(words)
  const [picked, setStage] = useState('')
  const about = stages.find((one) => one.stage === picked) ?? stages[0]
  const stage = about?.stage ?? ''
  const [entry, setEntry] = useState('')
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [receipt, setReceipt] = useState<ObjectionReceipt | null>(null)
  if (receipt) return <Sent receipt={receipt} />
  const called = (one: Winner) => (one.name ? `${one.name} ${one.entry}` : one.entry)
  const known = (about?.entries ?? []).map((one): [string, string] => [one.entry, called(one)])
  const send = () => {
    setBusy(true)
    awards
      .object(contest, { stage, entry: entry || null, text, name, contact })
      .then(setReceipt)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form
      className="objection"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2>{say('object')}</h2>
      <p className="hint">{say('objectHint')}</p>
      {stages.length > 1 && (
        <Choice
          label={say('stage')}
          value={stage}
          set={(next) => {
            setStage(next)
            setEntry('')
          }}
          options={stages.map((one) => [one.stage, titled(one.title, one.stage)])}
        />
      )}
      <Choice
        label={say('entry')}
        value={entry}
        set={setEntry}
        options={[['', say('whole')], ...known]}
      />
      <label className="field">
        <span className="field-label">{say('text')}</span>
        <textarea
          className="input"
          rows={5}
          minLength={4}
          maxLength={2000}
          required
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </label>
      <Line label={say('name')} value={name} set={setName} />
      <Line label={say('contact')} value={contact} set={setContact} />
      {error !== null && <ErrorNote error={error} />}
      <Button type="submit" look="primary" busy={busy} disabled={text.trim().length < 4}>
        {say('send')}
      </Button>
    </form>
  )
}
