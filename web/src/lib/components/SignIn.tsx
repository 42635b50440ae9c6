import { useEffect, useId, useState, type FormEvent } from 'react'
import { account, type Ways } from '../api/account'
import { Refusal } from '../api/client'
import { desk, type Session } from '../api/desk'
import { useWords } from '../i18n/words'
import { later } from '../later'
import { Button } from './Button'
import { ErrorNote } from './Note'
import { signInWords } from './signInWords'

const SecondFactor = later(() => import('./SecondFactor'))
const OtherWays = later(() => import('./OtherWays'))

interface Props {
  title: string
  signedIn: (session: Session) => void
}

/** With what the second step can be made, if that is what an answer asks for. */
function asksSecond(error: unknown): string[] | null {
  if (!(error instanceof Refusal) || error.code !== 'second_factor') return null
  const types = error.params['types']
  return Array.isArray(types) ? types.map(String) : []
}

/** For those who did not come by a link: name and password, a passkey, or an identity elsewhere. */
export function SignIn({ title, signedIn }: Props) {
  const say = useWords(signInWords)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [ways, setWays] = useState<Ways | null>(null)
  const [second, setSecond] = useState<string[] | null>(null)
  useEffect(() => {
    account
      .ways()
      .then((found) => {
        setWays(found)
        // Back from a provider: the second step is waited for.
        if (found.pending.length > 0) setSecond(found.pending)
      })
      .catch(() => {
        // The form works without the other ways; sending it tells what is wrong.
      })
  }, [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    desk
      .signIn(String(data.get('username')), String(data.get('password')))
      .then(signedIn)
      .catch((reason: unknown) => {
        const types = asksSecond(reason)
        setSecond(types)
        setError(types === null ? reason : null)
        setBusy(false)
      })
  }
  if (second !== null) {
    const back = () => {
      setSecond(null)
    }
    return <SecondFactor types={second} signedIn={signedIn} back={back} />
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
      {ways && <OtherWays ways={ways} signedIn={signedIn} />}
      <p className="hint">{say('signInHint')}</p>
    </form>
  )
}
