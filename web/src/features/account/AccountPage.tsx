import { useState } from 'react'
import { account } from '@/lib/api/account'
import { desk } from '@/lib/api/desk'
import { Refusal } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { AccountView } from './AccountView'
import { CameBack } from './CameBack'
import { LinkPage } from './LinkPage'
import { SignUp } from './SignUp'
import { words } from './words'

/** The secret behind `#link=`; taken out of the address, so that nobody reads it there. */
function takeSecret(): string | null {
  const found = /^#link=([\w-]+)$/.exec(location.hash)
  if (!found) return null
  history.replaceState(null, '', location.pathname)
  return found[1] ?? null
}

/** One's own account: ways to sign in, devices, data; and where invitations lead. */
export function AccountPage() {
  const say = useWords(words)
  const [secret, setSecret] = useState(takeSecret)
  const session = useLoaded(desk.session, 'session')
  const ways = useLoaded(account.ways, 'ways')
  const signedIn = session.data?.username != null
  const fresh = () => {
    setSecret(null)
    session.reload()
    ways.reload()
  }
  const leave = () => {
    void desk.signOut().finally(fresh)
  }
  return (
    <>
      <Masthead>
        {signedIn && (
          <Button look="quiet" onClick={leave}>
            {say('signOut')}
          </Button>
        )}
      </Masthead>
      <main id="main" className="account">
        <CameBack />
        {session.error !== null && <ErrorNote error={session.error} retry={session.reload} brief />}
        {session.data === null && session.error === null && <Skeleton />}
        {session.data && secret !== null && (
          <LinkPage secret={secret} session={session.data} ways={ways.data} done={fresh} />
        )}
        {session.data && secret === null && !signedIn && (
          <>
            <SignIn title={say('account')} signedIn={fresh} />
            {ways.data?.open_signup === true && <SignUp signedIn={fresh} />}
          </>
        )}
        {signedIn && secret === null && <Own leave={leave} />}
      </main>
    </>
  )
}

function Own({ leave }: { leave: () => void }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(account.read, 'account')
  const [changed, setChanged] = useState<typeof data>(null)
  if (error instanceof Refusal && error.code === 'own_session_only') {
    return (
      <EmptyState title={say('linkOnly')}>
        <p>{say('linkOnlyFix')}</p>
        <Button onClick={leave}>{say('signOut')}</Button>
      </EmptyState>
    )
  }
  if (error !== null) return <ErrorNote error={error} retry={reload} brief />
  const shown = changed ?? data
  if (shown === null) return <Skeleton />
  const again = () => {
    void account.read().then(setChanged)
  }
  return <AccountView account={shown} changed={setChanged} again={again} />
}
