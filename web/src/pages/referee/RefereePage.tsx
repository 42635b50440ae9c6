import { useEffect, useState, type ReactNode } from 'react'
import { AbilityBoard } from '@/features/abilities/AbilityBoard'
import { AttemptList } from '@/features/attempts/AttemptList'
import { AttemptView } from '@/features/attempts/AttemptView'
import { Replay } from '@/features/attempts/Replay'
import { WaitingList } from '@/features/attempts/WaitingList'
import { RulesRoom } from '@/features/rules/RulesRoom'
import { EnrolButton } from '@/features/stations/Keys'
import { StationView } from '@/features/stations/StationView'
import { StationWall } from '@/features/stations/StationWall'
import { Technician } from '@/features/stations/Technician'
import { readContest, type ContestDetail, type StageProgress } from '@/lib/api/contests'
import { onStage } from '@/lib/appearance'
import { readDecisions, waitingCount, type Decisions } from '@/lib/api/decisions'
import { desk } from '@/lib/api/desk'
import { may } from '@/lib/api/roles'
import type { Tried } from '@/lib/api/rules'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Hatching } from '@/lib/components/Sparkline'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useWide } from '@/lib/useWide'
import { useLoaded, type Loaded } from '@/lib/useLoaded'
import { words } from './words'

const SECTIONS = ['stations', 'attempts', 'abilities', 'rules', 'waiting'] as const
/** Sections for those who decide. */
const DECIDE: readonly Section[] = ['rules', 'waiting']
type Section = (typeof SECTIONS)[number]
const REFRESH = 15_000
const DECISIONS = 5000

function isSection(text: string | undefined): text is Section {
  return SECTIONS.some((one) => one === text)
}

function nothing(): void {
  // What was only tried is not read again.
}

/** Whether anything can have happened in it. */
function begun({ status }: StageProgress): boolean {
  return status !== 'waiting'
}

interface Reader {
  contest: ContestDetail
  /** The name of whoever works for this contest; `null` for the public. */
  staff: string | null
}

/** The stage that the address asks for; `null` follows the one opened last. */
function useStage(): [string | null, (stage: string | null) => void] {
  const [stage, setStage] = useState(() => new URLSearchParams(location.search).get('stage'))
  const choose = (next: string | null) => {
    setStage(next)
    const url = new URL(location.href)
    if (next === null) url.searchParams.delete('stage')
    else url.searchParams.set('stage', next)
    history.replaceState(null, '', url)
  }
  return [stage, choose]
}

interface SectionsProps {
  section: Section
  decides: boolean
  /** How many things wait for people. */
  waiting: number
}

function Sections({ section, decides, waiting }: SectionsProps) {
  const say = useWords(words)
  return (
    <nav className="tabs sections" aria-label={say('sections')}>
      {SECTIONS.filter((one) => decides || !DECIDE.includes(one)).map((one) => (
        <a
          key={one}
          className="tab"
          href={`#/${one}`}
          aria-current={one === section ? 'page' : undefined}
        >
          {say(one)}
          {one === 'waiting' && waiting > 0 && (
            <span className="badge num" data-testid="waiting-count">
              {waiting}
              <span className="say"> {say('waits')}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}

interface InsideProps extends Reader {
  stage: string | null
  decisions: Loaded<Decisions | null>
}

function Inside({ contest, staff, stage, decisions }: InsideProps) {
  const { id, title, stages, role } = contest
  const say = useWords(words)
  const [asked, part, more] = useHash()
  const [tried, setTried] = useState<Tried | null>(null)
  const wide = useWide()
  const section = isSection(asked) ? asked : 'stations'
  if (asked === 'tried' && tried) {
    return <Replay key={part} contest={id} detail={tried} staff={false} before={tried.before} asked={part} reload={nothing} />
  }
  if (section === 'stations' && part) {
    return (
      <StationView
        key={part}
        contest={id}
        stage={more ?? stage}
        id={part}
        staff={(live) =>
          staff !== null && <Technician contest={id} id={part} live={live} role={role} />
        }
      />
    )
  }
  if (section === 'stations') {
    const automatic = stages.filter((one) => one.automatic)
    const together = wide && !onStage && stage === null ? automatic.filter(begun) : []
    const halls =
      together.length > 1
        ? together.map((one) => ({ id: one.id, title: titled(one.title, one.id) }))
        : [{ id: stage, title: '' }]
    const enrol = may(role, 'run') ? <EnrolButton contest={id} stages={automatic} /> : null
    return <StationWall contest={id} stages={halls} staff={enrol} />
  }
  if (section === 'attempts' && part) {
    return <AttemptView key={part} contest={id} title={titled(title, id)} id={part} staff={may(role, 'decide')} part={more} />
  }
  if (section === 'attempts') return <AttemptList contest={id} />
  if (section === 'abilities') return <AbilityBoard contest={id} stage={stage} asked={part} />
  if (!may(role, 'decide')) {
    return <EmptyState title={say('staffOnly')}>{say('staffOnlyHint')}</EmptyState>
  }
  if (section === 'waiting') return <WaitingList contest={id} decisions={decisions} />
  return <RulesRoom contest={id} stages={stages} part={part} tried={tried} setTried={setTried} />
}

interface StageChoiceProps {
  contest: ContestDetail
  stage: string | null
  choose: (stage: string | null) => void
}

function StageChoice({ contest, stage, choose }: StageChoiceProps) {
  const say = useWords(words)
  const [asked = 'stations', part] = useHash()
  const wide = useWide()
  const wall = asked === 'stations' && part === undefined
  if (contest.stages.length < 2 || (!wall && asked !== 'abilities')) return null
  const whole = wall && wide && !onStage && contest.stages.filter(begun).length > 1
  const last = whole ? null : contest.stages.findLast(begun)?.id
  const shown = stage ?? last
  return (
    <div className="tabs" role="group" aria-label={say('stages')}>
      {(whole ? [{ id: null, title: null }, ...contest.stages] : contest.stages).map(({ id, title }) => (
        <button
          key={id ?? ''}
          type="button"
          className="tab"
          aria-current={id === shown ? 'true' : undefined}
          onClick={() => {
            choose(id)
          }}
        >
          {id === null ? say('all') : titled(title, id)}
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
  const decides = may(found.data?.role ?? null, 'decide')
  const decisions = useLoaded<Decisions | null>(
    () => (decides ? readDecisions(contest) : Promise.resolve(null)),
    `${contest}/${decides}`,
    decides ? DECISIONS : undefined,
  )
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
          <Sections section={isSection(asked) ? asked : 'stations'} decides={decides} waiting={decisions.data ? waitingCount(decisions.data) : 0} />
          {found.data && <StageChoice contest={found.data} stage={stage} choose={choose} />}
        </div>
        {!found.data && found.error === null && <Skeleton />}
        {!found.data && found.error !== null && (
          <ErrorNote error={found.error} retry={found.reload} brief />
        )}
        {found.data && <Inside contest={found.data} staff={staff} stage={stage} decisions={decisions} />}
      </main>
    </>
  )
}
