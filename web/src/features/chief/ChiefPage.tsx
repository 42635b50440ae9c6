import { useEffect, useState } from 'react'
import { readContest } from '@/lib/api/contests'
import { desk, type Session } from '@/lib/api/desk'
import { may } from '@/lib/api/roles'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Inside } from './Inside'
import { words } from './words'

const REFRESH = 15_000

function isRole(role: string): role is 'organiser' {
  return role in words
}

/** The chief judge's room: what is next, what is in its way, and where to deal with it. */
export function ChiefPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const found = useLoaded(() => readContest(contest), contest, REFRESH)
  const loaded = useLoaded(desk.session, 'session')
  const [changed, setChanged] = useState<Session | null>(null)
  const session = changed ?? loaded.data
  const title = found.data ? titled(found.data.title, contest) : contest
  const role = found.data?.role ?? null
  useEffect(() => {
    document.title = `${say('room')} · ${title} · 擂台 Leitai`
  }, [title, say])
  const leave = () => {
    void desk.signOut().then(() => {
      location.reload()
    })
  }
  const enter = (next: Session) => {
    setChanged(next)
    found.reload()
  }
  const address = encodeURIComponent(contest)
  return (
    <>
      <Masthead>
        <div className="room-bar">
          <a className="room-title" href={`/live/${address}`}>
            {title}
          </a>
          {may(role, 'run') && (
            <a className="tool" href={`/desk#/${address}`}>
              {say('desk')}
            </a>
          )}
          {session?.username != null && (
            <button type="button" className="tool" onClick={leave} title={say('signOut')}>
              {role !== null && isRole(role) && <b>{say(role)}</b>} {session.name || session.username} ·{' '}
              {say('signOut')}
            </button>
          )}
        </div>
      </Masthead>
      <main id="main" className="page-chief">
        {(!found.data || !session) && (found.error ?? loaded.error) === null && <Skeleton />}
        {(!found.data || !session) && (found.error ?? loaded.error) !== null && (
          <ErrorNote error={found.error ?? loaded.error} retry={found.reload} brief />
        )}
        {session && session.username === null && (
          <SignIn title={say('signInTitle')} signedIn={enter} />
        )}
        {session?.username != null && found.data && !may(role, 'progress') && (
          <EmptyState title={say('notYours')}>
            <p>{say(role === 'encryption' ? 'sealedOff' : 'notYoursHint')}</p>
            {role === 'encryption' && (
              <a className="button" href={`/panels/${address}`}>
                {say('goPanels')}
              </a>
            )}
          </EmptyState>
        )}
        {session?.username != null && found.data && role !== null && may(role, 'progress') && (
          <Inside contest={found.data} role={role} user={session.user} />
        )}
      </main>
    </>
  )
}
