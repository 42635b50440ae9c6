import { useEffect, useState, type ReactNode } from 'react'
import { AbilityBoard } from '@/features/abilities/AbilityBoard'
import { AttemptList } from '@/features/attempts/AttemptList'
import { AttemptView } from '@/features/attempts/AttemptView'
import { Replay } from '@/features/attempts/Replay'
import { RulesRoom } from '@/features/rules/RulesRoom'
import { EnrolButton } from '@/features/stations/Keys'
import { StationView } from '@/features/stations/StationView'
import { StationWall } from '@/features/stations/StationWall'
import { Technician } from '@/features/stations/Technician'
import { readContest, type ContestDetail } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
import { may } from '@/lib/api/roles'
import type { Tried } from '@/lib/api/rules'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Hatching } from '@/lib/components/Sparkline'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const SECTIONS = ['stations', 'attempts', 'abilities', 'rules'] as const
type Section = (typeof SECTIONS)[number]
const REFRESH = 15_000

function isSection(text: string | undefined): text is Section {
  return SECTIONS.some((one) => one === text)
}

function nothing(): void {
  // What was only tried is not read again.
}

interface Reader {
  contest: ContestDetail
  /** The name of whoever works for this contest; `null` for the public. */
  staff: string | null
}

/** The stage that the address asks for; `null` follows the one opened last. */
function useStage(): [string | null, (stage: string) => void] {
  const [stage, setStage] = useState(() => new URLSearchParams(location.search).get('stage'))
  const choose = (next: string) => {
    setStage(next)
    const url = new URL(location.href)
    url.searchParams.set('stage', next)
    history.replaceState(null, '', url)
  }
  return [stage, choose]
}

function Sections({ section, decides }: { section: Section; decides: boolean }) {
  const say = useWords(words)
  return (
    <nav className="tabs sections" aria-label={say('sections')}>
      {SECTIONS.filter((one) => decides || one !== 'rules').map((one) => (
        <a
          key={one}
          className="tab"
          href={`#/${one}`}
          aria-current={one === section ? 'page' : undefined}
        >
          {say(one)}
        </a>
      ))}
    </nav>
  )
}

function Inside({ contest, staff, stage }: Reader & { stage: string | null }) {
  const { id, title, stages, role } = contest
  const say = useWords(words)
  const [asked, part, more] = useHash()
  const [tried, setTried] = useState<Tried | null>(null)
  const section = isSection(asked) ? asked : 'stations'
  if (asked === 'tried' && tried) {
    return <Replay key={part} contest={id} detail={tried} staff={false} before={tried.before} asked={part} reload={nothing} />
  }
  if (section === 'stations' && part) {
    return (
      <StationView
        key={part}
        contest={id}
        stage={stage}
        id={part}
        staff={(live) =>
          staff !== null && <Technician contest={id} id={part} live={live} role={role} />
        }
      />
    )
  }
  if (section === 'stations') {
    const automatic = stages.filter((one) => one.automatic)
    const enrol = may(role, 'run') ? <EnrolButton contest={id} stages={automatic} /> : null
    return <StationWall contest={id} stage={stage} staff={enrol} />
  }
  if (section === 'attempts' && part) {
    return <AttemptView key={part} contest={id} title={titled(title, id)} id={part} staff={may(role, 'decide')} part={more} />
  }
  if (section === 'attempts') return <AttemptList contest={id} />
  if (section === 'abilities') return <AbilityBoard contest={id} stage={stage} asked={part} />
  if (!may(role, 'decide')) {
    return <EmptyState title={say('staffOnly')}>{say('staffOnlyHint')}</EmptyState>
  }
  return <RulesRoom contest={id} part={part} tried={tried} setTried={setTried} />
}

function StageChoice({ contest, stage, choose }: { contest: ContestDetail; stage: string | null; choose: (stage: string) => void }) {
  const say = useWords(words)
  const [asked] = useHash()
  if (contest.stages.length < 2 || asked === 'attempts' || asked === 'rules') return null
  const shown = stage ?? contest.stages.findLast(({ status }) => status !== 'waiting')?.id
  return (
    <div className="tabs" role="group" aria-label={say('stages')}>
      {contest.stages.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-current={id === shown ? 'true' : undefined}
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

function Bar({ children }: { children: ReactNode }) {
  return <div className="referee-bar">{children}</div>
}

/** The automatic referee's page: what happens at the stations, and why it earned what it did. */
export function RefereePage({ contest }: { contest: string }) {
  const say = useWords(words)
  const [asked] = useHash()
  const [stage, choose] = useStage()
  const found = useLoaded(() => readContest(contest), contest, REFRESH)
  const session = useLoaded(desk.session, 'session')
  const title = found.data ? titled(found.data.title, contest) : contest
  const staff = found.data?.role != null ? (session.data?.username ?? null) : null
  useEffect(() => {
    document.title = `${say('referee')} · ${title} · 擂台 Leitai`
  }, [title, say])
  const address = encodeURIComponent(contest)
  return (
    <>
      <Masthead>
        <Bar>
          <a className="referee-title" href={`/live/${address}`}>
            {title}
          </a>
          {session.data && (
            <a className="tool referee-desk" href={staff === null ? '/desk' : `/desk#/${address}`}>
              {staff ?? say('signIn')}
            </a>
          )}
        </Bar>
      </Masthead>
      <Hatching />
      <main id="main" className="page-referee">
        <div className="referee-head">
          <Sections section={isSection(asked) ? asked : 'stations'} decides={may(found.data?.role ?? null, 'decide')} />
          {found.data && <StageChoice contest={found.data} stage={stage} choose={choose} />}
        </div>
        {!found.data && found.error === null && <Skeleton />}
        {!found.data && found.error !== null && (
          <ErrorNote error={found.error} retry={found.reload} brief />
        )}
        {found.data && <Inside contest={found.data} staff={staff} stage={stage} />}
      </main>
    </>
  )
}
