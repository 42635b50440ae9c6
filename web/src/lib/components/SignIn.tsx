import { useId, useState, type FormEvent } from 'react'
import { desk, type Session } from '../api/desk'
import { useWords } from '../i18n/words'
import { Button } from './Button'
import { ErrorNote } from './Note'
import { signInWords } from './signInWords'

interface Props {
  title: string
  signedIn: (session: Session) => void
}

/** Name and password, for those who did not come by a link. */
export function SignIn({ title, signedIn }: Props) {
  const say = useWords(signInWords)
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
      <h1>{title}</h1>
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
