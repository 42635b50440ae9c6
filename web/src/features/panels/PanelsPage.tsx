import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { readContest, type ContestDetail } from '@/lib/api/contests'
import { desk, type Session } from '@/lib/api/desk'
import { may } from '@/lib/api/roles'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { Toast, type Said } from '@/lib/components/Toast'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { Codes } from './Codes'
import { Draws } from './Draws'
import { HallContext, type Hall } from './hall'
import { Recusals } from './Recusals'
import { Seats } from './Seats'
import { words } from './words'

const SECTIONS = ['recusals', 'seats', 'draws', 'codes', 'works'] as const
type Section = (typeof SECTIONS)[number]
const REFRESH = 15_000

function isSection(text: string | undefined): text is Section {
  return SECTIONS.some((one) => one === text)
}

/** Officials of every kind; encryption officers too, who see no marks. */
function official(role: string | null): boolean {
  return may(role, 'progress') || may(role, 'seal')
}

const NOBODY: Pick<Hall, 'judges' | 'officials' | 'entries' | 'units'> = {
  judges: [],
  officials: [],
  entries: new Map(),
  units: new Map(),
}

/** Who is called what, as far as the reader may know. */
function useNames(contest: string, role: string | null) {
  const read = async () => {
    if (!official(role)) return NOBODY
    const [judges, officials, entries] = await Promise.all([
      desk.judges(contest),
      desk.officials(contest),
      may(role, 'progress') ? desk.entries(contest) : [],
    ])
    const units = new Map<string, string>()
    for (const { unit, unit_name: called } of [...entries, ...judges]) {
      if (unit && called) units.set(unit, called)
    }
    const named = new Map(entries.map(({ entry, name }) => [entry, name]))
    return { judges, officials, entries: named, units }
  }
  return useLoaded(read, `${contest} ${role ?? ''}`)
}

/** The stage that is being judged, else the next one, else the last. */
function current({ stages }: ContestDetail): string {
  const under = stages.filter(({ status }) => ['open', 'closed', 'frozen'].includes(status)).at(-1)
  const next = stages.find(({ status }) => status === 'waiting')
  return (under ?? next ?? stages.at(-1))?.id ?? ''
}

function useStage(contest: ContestDetail): [string, (stage: string) => void] {
  const asked = new URLSearchParams(location.search).get('stage')
  const [stage, setStage] = useState(asked ?? current(contest))
  const choose = (next: string) => {
    setStage(next)
    const url = new URL(location.href)
    url.searchParams.set('stage', next)
    history.replaceState(null, '', url)
  }
  return [stage, choose]
}

interface StagesProps {
  contest: ContestDetail
  stage: string
  choose: (stage: string) => void
}

function Stages({ contest, stage, choose }: StagesProps) {
  const say = useWords(words)
  return (
    <div className="tabs" role="group" aria-label={say('stage')}>
      {contest.stages.map(({ id, title }) => (
        <button
          type="button"
          key={id}
          className="tab"
          aria-current={id === stage || undefined}
          onClick={() => {
            choose(id)
          }}
        >
          {titled(title, id)}
        </button>
      ))}
    </div>
  )
}

/** Works of entries: a feature of its own, shown as a part of this page. */
export type WorksPart = (place: {
  contest: string
  stage: string
  hands: boolean
  done: (text: string) => void
}) => ReactNode

interface InsideProps {
  contest: ContestDetail
  role: string | null
  user: string | null
  works: WorksPart
}

function Inside({ contest, role, user, works }: InsideProps) {
  const say = useWords(words)
  const [asked, ...parts] = useHash()
  const [stage, choose] = useStage(contest)
  const [said, setSaid] = useState<Said | null>(null)
  const names = useNames(contest.id, role)
  const quiet = useCallback(() => {
    setSaid(null)
  }, [])
  const done = useCallback((text: string) => {
    setSaid({ text, key: Date.now() })
  }, [])
  const hall = useMemo<Hall>(() => {
    return { contest, role, user, stage, done, ...(names.data ?? NOBODY) }
  }, [contest, role, user, stage, names.data, done])
  const inside = official(role)
  const usual: Section = may(role, 'seal') && !may(role, 'progress') ? 'codes' : 'recusals'
  const section = !inside ? 'draws' : isSection(asked) ? asked : usual
  return (
    <HallContext.Provider value={hall}>
      {inside ? (
        <nav className="tabs panels-nav" aria-label={say('sections')}>
          {SECTIONS.map((id) => (
            <a key={id} className="tab" href={`#/${id}`} aria-current={id === section ? 'page' : undefined}>
              {say(id)}
            </a>
          ))}
        </nav>
      ) : (
        <p className="hint">{say('publicOnly')}</p>
      )}
      {(section === 'seats' || section === 'codes' || section === 'works') && (
        <Stages contest={contest} stage={stage} choose={choose} />
      )}
      {section === 'recusals' && <Recusals />}
      {section === 'seats' && <Seats key={stage} />}
      {section === 'draws' && <Draws chosen={parts[0] ?? null} />}
      {section === 'codes' && <Codes key={stage} />}
      {section === 'works' &&
        works({ contest: contest.id, stage, hands: may(role, 'run') || may(role, 'seal'), done })}
      <Toast said={said} gone={quiet} />
    </HallContext.Provider>
  )
}

/** Who judges what, what is drawn, who knows which code: the desk's page for panels. */
export function PanelsPage({ contest, works }: { contest: string; works: WorksPart }) {
  const say = useWords(words)
  const found = useLoaded(() => readContest(contest), contest, REFRESH)
  const loaded = useLoaded(desk.session, 'session')
  const [changed, setChanged] = useState<Session | null>(null)
  const [asking, setAsking] = useState(false)
  const session = changed ?? loaded.data
  const title = found.data ? titled(found.data.title, contest) : contest
  const role = found.data?.role ?? null
  useEffect(() => {
    document.title = `${say('title')} · ${title} · 擂台 Leitai`
  }, [title, say])
  const address = encodeURIComponent(contest)
  const failed = found.error ?? loaded.error
  return (
    <>
      <Masthead>
        <div className="panels-bar">
          <a className="panels-contest" href={`/live/${address}`}>
            {title}
          </a>
          {may(role, 'run') && (
            <a className="tool" href={`/desk#/${address}`}>
              {say('desk')}
            </a>
          )}
          {may(role, 'progress') && (
            <a className="tool" href={`/chief/${address}`}>
              {say('chief')}
            </a>
          )}
          {session?.username == null ? (
            <button
              type="button"
              className="tool"
              onClick={() => {
                setAsking(!asking)
              }}
            >
              {say('signIn')}
            </button>
          ) : (
            <button
              type="button"
              className="tool"
              onClick={() => {
                void desk.signOut().then(() => {
                  location.reload()
                })
              }}
            >
              {session.name || session.username} · {say('signOut')}
            </button>
          )}
        </div>
      </Masthead>
      <main id="main" className="page-panels">
        <p className="hint panels-of">{title}</p>
        <h1>{say('title')}</h1>
        {(!found.data || !session) && failed === null && <Skeleton />}
        {(!found.data || !session) && failed !== null && (
          <ErrorNote error={failed} retry={found.reload} brief />
        )}
        {asking && session?.username == null && (
          <SignIn
            title={say('signInTitle')}
            signedIn={(next) => {
              setChanged(next)
              setAsking(false)
              found.reload()
            }}
          />
        )}
        {found.data && session && found.data.stages.length === 0 && (
          <EmptyState title={say('noStage')}>{say('noStageHint')}</EmptyState>
        )}
        {found.data && session && found.data.stages.length > 0 && !asking && (
          <Inside contest={found.data} role={role} user={session.user} works={works} />
        )}
      </main>
    </>
  )
}
