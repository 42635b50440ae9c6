import { useState, type FormEvent } from 'react'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { linkWords } from './linkWords'

interface Own {
  username: string
  password: string
  name: string
}

interface Props {
  /** Asked for as well; a name that is known is not. */
  named?: boolean
  make: (own: Own) => Promise<unknown>
  done: () => void
}

/** A user name and a password of one's own. */
export function NewAccount({ named = true, make, done }: Props) {
  const say = useWords(linkWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const given = (key: string) => {
      const value = data.get(key)
      return typeof value === 'string' ? value : ''
    }
    setBusy(true)
    setError(null)
    make({ username: given('username').trim(), password: given('password'), name: given('name').trim() })
      .then(done)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {error !== null && <ErrorNote error={error} brief />}
      {named && (
        <label className="field">
          <span className="field-label">{say('name')}</span>
          <input className="input" name="name" maxLength={100} autoComplete="name" />
        </label>
      )}
      <label className="field">
        <span className="field-label">{say('username')}</span>
        <input
          className="input"
          name="username"
          minLength={2}
          maxLength={100}
          autoComplete="username"
          autoCapitalize="none"
          required
        />
        <span className="hint">{say('usernameHint')}</span>
      </label>
      <label className="field">
        <span className="field-label">{say('password')}</span>
        <input className="input" name="password" type="password" minLength={8} autoComplete="new-password" required />
        <span className="hint">{say('passwordHint')}</span>
      </label>
      <Button look="primary" type="submit" busy={busy}>
        {say('create')}
      </Button>
    </form>
  )
}
