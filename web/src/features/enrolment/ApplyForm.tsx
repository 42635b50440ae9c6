import { useState, type FormEvent } from 'react'
import { enrolment, type Me, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { enrolWords } from './enrolWords'
import { Findings } from './Findings'
import { Outlook } from './Outlook'
import { spoken } from './spoken'

interface Props {
  contest: string
  plan: Plan
  me: Me
  done: () => void
}

/** Group and consent; it is kept as a draft until it is handed in. */
export function ApplyForm({ contest, plan, me, done }: Props) {
  const say = useWords(enrolWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [group, setGroup] = useState('')
  const parted = plan.kind === 'team' || plan.kind === 'project'
  const { data: seen } = useLoaded(() => enrolment.check(contest, { group }), `${me.person}${group}`)
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
        ...(parted && { people: [{ person: me.person, part: 'leader' as const }] }),
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
          <select className="input" name="group" onChange={(event) => { setGroup(event.currentTarget.value) }}>
            {fitting.map(({ id, title }) => (
              <option key={id} value={id}>{spoken(title)}</option>
            ))}
          </select>
        </label>
      )}
      {parted && (
        <label className="field">
          <span className="field-label">{say('teamName')}</span>
          <input className="input" name="title" maxLength={200} required />
        </label>
      )}
      {parted && <p className="hint">{say('teamHint')}</p>}
      {seen?.[0] && <Outlook of={seen[0]} />}
      {seen?.[0] && <Findings of={seen[0].findings.filter(({ person, verdict }) => person && verdict !== 'met')} />}
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
