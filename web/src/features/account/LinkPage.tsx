import { useState, type FormEvent } from 'react'
import { account, type Letter, type Ways } from '@/lib/api/account'
import type { Session } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import OtherWays from '@/lib/components/OtherWays'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { linkWords } from './linkWords'
import { NewAccount } from './NewAccount'
import { when } from './Passkeys'

interface Props {
  secret: string
  session: Session
  ways: Ways | null
  done: () => void
}

/** Where an invitation, or a link for a new password, leads. */
export function LinkPage({ secret, session, ways, done }: Props) {
  const { data, error, reload } = useLoaded(() => account.letter(secret), secret)
  if (error !== null) return <ErrorNote error={error} retry={reload} brief />
  if (data === null) return <Skeleton />
  if (data.kind === 'reset') return <Reset secret={secret} letter={data} done={done} />
  return <Invited secret={secret} letter={data} session={session} ways={ways} done={done} />
}

function Invited({ secret, letter, session, ways, done }: Props & { letter: Letter }) {
  const say = useWords(linkWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const unit = letter.unit_name
  const office = (['admin', 'officer', 'viewer'] as const).find((one) => one === letter.office)
  const take = () => {
    setBusy(true)
    account
      .accept(secret, null)
      .then(done)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <div className="sign-in">
      <h1>{letter.person_name ? say('invitedPerson', { name: letter.person_name, unit }) : say('invited', { unit })}</h1>
      {office && <p>{say(office)}</p>}
      <p className="hint">{say('until', { when: when(letter.expires) })}</p>
      {error !== null && <ErrorNote error={error} brief />}
      {session.username !== null && (
        <>
          <Button look="primary" busy={busy} onClick={take}>
            {say('asMe', { username: session.username })}
          </Button>
          <h2>{say('orNew')}</h2>
        </>
      )}
      <NewAccount named={!letter.person_name} make={(own) => account.accept(secret, own)} done={done} />
      {ways && <OtherWays ways={ways} invitation={secret} signedIn={done} />}
      {session.username === null && <p className="hint">{say('haveAccount')}</p>}
    </div>
  )
}

function Reset({ secret, letter, done }: Pick<Props, 'secret' | 'done'> & { letter: Letter }) {
  const say = useWords(linkWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [set, setSet] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    account
      .reset(secret, String(new FormData(event.currentTarget).get('password')))
      .then(() => {
        setSet(true)
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  if (set) {
    return (
      <EmptyState title={say('resetDone')}>
        <Button look="primary" onClick={done}>
          {say('toAccount')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <h1>{say('resetTitle', { username: letter.username ?? '' })}</h1>
      <p className="hint">{say('until', { when: when(letter.expires) })}</p>
      {error !== null && <ErrorNote error={error} brief />}
      <label className="field">
        <span className="field-label">{say('newPassword')}</span>
        <input className="input" name="password" type="password" minLength={8} autoComplete="new-password" required />
        <span className="hint">{say('passwordHint')}</span>
      </label>
      <Button look="primary" type="submit" busy={busy}>
        {say('setPassword')}
      </Button>
    </form>
  )
}
