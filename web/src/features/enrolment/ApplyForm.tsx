import { useState, type FormEvent } from 'react'
import { enrolment, type Me, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { enrolWords } from './enrolWords'

interface Props {
  contest: string
  plan: Plan
  me: Me
  done: () => void
}

type Words = Partial<Record<'zh' | 'en', string>>

export function spoken(words: Words): string {
  return (language() === 'zh' ? words.zh : words.en) ?? words.zh ?? words.en ?? ''
}

/** Group and consent; it is kept as a draft until it is handed in. */
export function ApplyForm({ contest, plan, me, done }: Props) {
  const say = useWords(enrolWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const fitting = (plan.groups ?? []).filter(
    ({ standings }) => !standings?.length || standings.includes(me.standing),
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    enrolment
      .apply(contest, {
        group: String(data.get('group') ?? ''),
        title: String(data.get('title') ?? ''),
        consent: plan.consent?.version ?? '',
      })
      .then(done)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form onSubmit={submit}>
      <h2>{say('apply')}</h2>
      {error !== null && <ErrorNote error={error} />}
      {fitting.length > 0 && (
        <label className="field">
          <span className="field-label">{say('group')}</span>
          <select className="input" name="group">
            {fitting.map(({ id, title }) => (
              <option key={id} value={id}>{spoken(title)}</option>
            ))}
          </select>
        </label>
      )}
      {plan.kind !== undefined && plan.kind !== 'person' && (
        <label className="field">
          <span className="field-label">{say('teamName')}</span>
          <input className="input" name="title" maxLength={200} required />
        </label>
      )}
      {plan.consent && (
        <>
          <p className="note">{spoken(plan.consent.text)}</p>
          <label className="tick">
            <input type="checkbox" required /> {say('agree')}
          </label>
        </>
      )}
      <Button look="primary" type="submit" busy={busy}>
        {say('start')}
      </Button>
    </form>
  )
}
