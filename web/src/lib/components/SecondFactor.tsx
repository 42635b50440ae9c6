import { useId, useState, type FormEvent } from 'react'
import { account } from '../api/account'
import type { Session } from '../api/desk'
import { useWords } from '../i18n/words'
import { completeByKey, passkeysWork } from '../passkey'
import { Button } from './Button'
import { ErrorNote } from './Note'
import { Declined, declined } from './Declined'
import { signInWords } from './signInWords'

interface Props {
  /** With what the sign-in can be completed. */
  types: readonly string[]
  signedIn: (session: Session) => void
  back: () => void
}

/** The second step of signing in: a code of an app, a recovery code, or a passkey. */
export default function SecondFactor({ types, signedIn, back }: Props) {
  const say = useWords(signInWords)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = (answer: Promise<Session>) => {
    setBusy(true)
    setError(null)
    answer.then(signedIn).catch((reason: unknown) => {
      setError(reason)
      setBusy(false)
    })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    take(account.code(String(new FormData(event.currentTarget).get('code')).trim()))
  }
  const byCode = types.includes('totp')
  const byKey = types.includes('webauthn') && passkeysWork()
  return (
    <form className="sign-in" onSubmit={submit}>
      <h1>{say('secondTitle')}</h1>
      {error !== null && (declined(error) ? <Declined /> : <ErrorNote error={error} brief />)}
      {byKey && (
        <Button
          look={byCode ? 'plain' : 'primary'}
          busy={busy}
          onClick={() => {
            take(completeByKey())
          }}
        >
          {say('passkey')}
        </Button>
      )}
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {say('secondCode')}
        </label>
        <input
          id={id}
          className="input"
          name="code"
          autoComplete="one-time-code"
          inputMode={byCode ? 'numeric' : 'text'}
          maxLength={20}
          required
        />
      </div>
      <Button look={byCode || !byKey ? 'primary' : 'plain'} type="submit" busy={busy}>
        {say('confirm')}
      </Button>
      <Button look="quiet" onClick={back}>
        {say('back')}
      </Button>
      <p className="hint">{say(byCode ? 'secondHint' : 'recoveryHint')}</p>
    </form>
  )
}
