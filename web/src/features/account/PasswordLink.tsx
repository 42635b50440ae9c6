import { useState, type FormEvent } from 'react'
import { account, type MadeLink as Made } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { inviteWords } from './inviteWords'
import { MadeLink } from './MadeLink'

/** A link for somebody who forgot the password. */
export function PasswordLink() {
  const say = useWords(inviteWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [link, setLink] = useState<Made | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    account
      .passwordLink(String(data.get('person')).trim(), data.get('clear') !== null)
      .then(setLink)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section aria-labelledby="forgot" className="stack">
      <h2 id="forgot">{say('forgot')}</h2>
      <p className="hint">{say('forgotHint')}</p>
      {error !== null && <ErrorNote error={error} brief />}
      <form className="invite-form" onSubmit={submit}>
        <label className="field">
          <span className="field-label">{say('personCode')}</span>
          <input className="input" name="person" maxLength={64} autoComplete="off" required />
        </label>
        <label className="check">
          <input type="checkbox" name="clear" /> {say('clear')}
        </label>
        <Button type="submit" busy={busy}>
          {say('makePassword')}
        </Button>
      </form>
      {link && <MadeLink made={link} title={say('madePassword')} />}
    </section>
  )
}
