import { useState } from 'react'
import { contestStatus, listContests, readContest, type ContestDetail } from '@/lib/api/contests'
import { desk, type Session } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { ContestDesk, isSection } from './ContestDesk'
import { DemoPace } from './DemoPace'
import { NewContest } from './NewContest'
import { words } from './words'

async function mine(): Promise<ContestDetail[]> {
  const contests = await listContests()
  return Promise.all(contests.filter(({ role }) => role !== null).map(({ id }) => readContest(id)))
}

function Contests() {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(mine, 'contests')
  const [making, setMaking] = useState(false)
  return (
    <div className="desk-home">
      <div className="section-head">
        <h1>{say('contests')}</h1>
        <Button
          look="primary"
          onClick={() => {
            setMaking(true)
          }}
        >
          {say('newContest')}
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!data && error === null && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState title={say('noContests')}>{say('noContestsHint')}</EmptyState>
      )}
      <ul className="own-contests">
        {data?.map((one) => (
          <li key={one.id}>
            <a href={`#/${encodeURIComponent(one.id)}`}>
              <span className="own-title">{titled(one.title, one.id)}</span>
              <span className="num hint">{one.id}</span>
              <StateBadge state={contestStatus(one.stages)} />
            </a>
          </li>
        ))}
      </ul>
      {making && (
        <NewContest
          close={() => {
            setMaking(false)
          }}
          opened={(id) => {
            location.hash = `#/${encodeURIComponent(id)}/setup`
          }}
        />
      )}
    </div>
  )
}

function Inside() {
  const [contest, asked] = useHash()
  if (!contest) return <Contests />
  return (
    <ContestDesk key={contest} id={contest} section={isSection(asked) ? asked : 'stages'} />
  )
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
          {inside && (
            <button type="button" className="tool" onClick={leave}>
              {session.username} · {say('signOut')}
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
        {inside && <Inside />}
      </main>
    </>
  )
}
