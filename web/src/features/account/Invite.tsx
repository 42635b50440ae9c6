import { useState, type FormEvent } from 'react'
import { account, type MadeLink as Made, type NewInvitation } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { inviteWords } from './inviteWords'
import { MadeLink } from './MadeLink'

const OFFICES = ['', 'officer', 'viewer', 'admin'] as const

function asked(form: HTMLFormElement): NewInvitation {
  const data = new FormData(form)
  const given = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    label: given('label'),
    person: given('person') || null,
    office: OFFICES.find((one) => one === given('office')) ?? '',
    days: Number(given('days')),
  }
}

/** Makes an invitation; its link is shown once. */
export function Invite({ unit, made }: { unit: string; made: () => void }) {
  const say = useWords(inviteWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [link, setLink] = useState<Made | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    setError(null)
    account
      .invite(unit, asked(form))
      .then((given) => {
        setLink(given)
        form.reset()
        made()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section aria-labelledby="invite" className="stack">
      <h2 id="invite">{say('new')}</h2>
      {error !== null && <ErrorNote error={error} brief />}
      <form className="invite-form" onSubmit={submit}>
        <label className="field">
          <span className="field-label">{say('label')}</span>
          <input className="input" name="label" maxLength={100} autoComplete="off" />
        </label>
        <label className="field">
          <span className="field-label">{say('person')}</span>
          <input className="input" name="person" maxLength={64} autoComplete="off" />
        </label>
        <label className="field">
          <span className="field-label">{say('office')}</span>
          <select className="input" name="office">
            {OFFICES.map((one) => (
              <option key={one} value={one}>
                {say(one === '' ? 'noOffice' : one)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field-label">{say('days')}</span>
          <input className="input" name="days" type="number" min={1} max={60} defaultValue={14} required />
        </label>
        <Button look="primary" type="submit" busy={busy}>
          {say('make')}
        </Button>
      </form>
      <p className="hint">{say('personHint')}</p>
      {link && <MadeLink made={link} title={say('madeInvitation')} />}
    </section>
  )
}
