import { useState } from 'react'
import { account, type Ways } from '../api/account'
import type { Session } from '../api/desk'
import { useWords } from '../i18n/words'
import { passkeysWork, signInByKey } from '../passkey'
import { Button } from './Button'
import { Declined, declined } from './Declined'
import { ErrorNote } from './Note'
import { signInWords } from './signInWords'

interface Props {
  ways: Ways
  signedIn: (session: Session) => void
  /** Secret of the invitation that brought a newcomer. */
  invitation?: string
}

/** A passkey, or an identity from elsewhere. */
export default function OtherWays({ ways, signedIn, invitation }: Props) {
  const say = useWords(signInWords)
  const [busy, setBusy] = useState('')
  const [error, setError] = useState<unknown>(null)
  const attempt = (way: string, run: () => Promise<void>) => {
    setBusy(way)
    setError(null)
    run().catch((reason: unknown) => {
      setError(reason)
      setBusy('')
    })
  }
  const go = async (provider: string) => {
    const next = location.pathname
    const begun = await account.begin(provider, invitation ? { next, invitation } : { next })
    location.assign(begun.url)
  }
  const byKey = passkeysWork() && invitation === undefined
  if (!byKey && ways.providers.length === 0) return null
  return (
    <div className="stack" role="group" aria-label={say('or')}>
      {error !== null && (declined(error) ? <Declined /> : <ErrorNote error={error} brief />)}
      {byKey && (
        <Button
          busy={busy === ':key'}
          onClick={() => {
            attempt(':key', async () => {
              signedIn(await signInByKey())
            })
          }}
        >
          {say('passkey')}
        </Button>
      )}
      {ways.providers.map(({ id, name }) => (
        <Button
          key={id}
          busy={busy === id}
          onClick={() => {
            attempt(id, () => go(id))
          }}
        >
          {name}
        </Button>
      ))}
    </div>
  )
}
