import { useId, useState, type FormEvent } from 'react'
import { desk, type Session } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

export function SignIn({ signedIn }: { signedIn: (session: Session) => void }) {
  const say = useWords(words)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    desk
      .signIn(String(data.get('username')), String(data.get('password')))
      .then(signedIn)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <h1>{say('signInTitle')}</h1>
      {error !== null && <ErrorNote error={error} brief />}
      <div className="field">
        <label className="field-label" htmlFor={`${id}u`}>
          {say('username')}
        </label>
        <input
          id={`${id}u`}
          className="input"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}p`}>
          {say('password')}
        </label>
        <input
          id={`${id}p`}
          className="input"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </div>
      <Button look="primary" type="submit" busy={busy}>
        {say('signIn')}
      </Button>
      <p className="hint">{say('signInHint')}</p>
    </form>
  )
}
