import { useState } from 'react'
import { DemoPace } from '@/features/desk/DemoPace'
import { desk, type Session } from '@/lib/api/desk'
import { Masthead } from '@/lib/components/Masthead'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { Announced } from './Announced'
import { ContestDesk } from './ContestDesk'
import { House } from './House'
import { Recent } from './Recent'
import { Search } from './Search'
import { words } from './words'

/** What stands in the address where a contest's id would: the house's own sections follow. */
const HOUSE = '@'

function Inside({ opens }: { opens: boolean }) {
  const [contest, asked] = useHash()
  if (!contest || contest === HOUSE) return <House opens={opens} asked={contest ? asked : undefined} />
  return <ContestDesk key={contest} id={contest} asked={asked || undefined} />
}

/** The organisers' page. */
export function DeskPage() {
  const say = useWords(words)
  const loaded = useLoaded(desk.session, 'session')
  const [changed, setChanged] = useState<Session | null>(null)
  const session = changed ?? loaded.data
  const inside = session?.username != null
  const leave = () => {
    void desk.signOut().then(() => {
      location.reload()
    })
  }
  return (
    <>
      <Masthead>
        <div className="desk-bar">
          <span>{say('desk')}</span>
          {session?.superuser && <DemoPace />}
          {inside && <Search />}
          {inside && <Recent />}
          {inside && (
            <a className="tool" href="/account">
              {say('account')}
            </a>
          )}
          {inside && (
            <button type="button" className="tool" onClick={leave}>
              <span className="desk-who">{session.username} · </span>
              {say('signOut')}
            </button>
          )}
        </div>
      </Masthead>
      <main id="main" className="page-desk">
        {!session && loaded.error === null && <Skeleton />}
        {!session && loaded.error !== null && (
          <ErrorNote error={loaded.error} retry={loaded.reload} />
        )}
        {session && !inside && <SignIn title={say('signInTitle')} signedIn={setChanged} />}
        {inside && <Inside opens={session.opens} />}
      </main>
      <Announced />
    </>
  )
}
