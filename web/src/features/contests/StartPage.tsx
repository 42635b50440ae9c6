import type { StageStatus } from '@/lib/api/board'
import { contestStatus } from '@/lib/api/contests'
import { may } from '@/lib/api/roles'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useContests, type Listed } from './useContests'
import { words } from './words'

function statusOf(contest: Listed): StageStatus {
  return contestStatus(contest.stages ?? [])
}

function Facts({ contest }: { contest: Listed }) {
  const say = useWords(words)
  const now = contest.stages?.find(({ status }) => status === 'open' || status === 'frozen')
  const stage = now && titled(now.title, now.id)
  return (
    <p className="contest-facts">
      <StateBadge state={statusOf(contest)} />
      {now && stage && (
        <span className="num">
          {now.expected === null
            ? say('stageOpen', { stage, given: count(now.given) })
            : say('stageNow', { stage, given: count(now.given), expected: count(now.expected) })}
        </span>
      )}
      {contest.entries ? (
        <span className="num">{say('entrants', { n: count(contest.entries) })}</span>
      ) : null}
    </p>
  )
}

function Item({ contest }: { contest: Listed }) {
  const say = useWords(words)
  const id = encodeURIComponent(contest.id)
  return (
    <li className="contest">
      <div>
        <h3>
          <a className="contest-link" href={`/live/${id}`}>
            {titled(contest.title, contest.id)}
          </a>
        </h3>
        <Facts contest={contest} />
      </div>
      <p className="contest-ways">
        {contest.stages?.some(({ automatic }) => automatic) && (
          <a className="button" href={`/referee/${id}`}>
            {say('referee')}
          </a>
        )}
        {contest.judge && (
          <a className="button" href={`/judge/${id}`}>
            {say('mark')}
          </a>
        )}
        {may(contest.role, 'progress') && (
          <a className="button" href={`/chief/${id}`}>
            {say('chief')}
          </a>
        )}
        {may(contest.role, 'run') && (
          <a className="button" href={`/desk#/${id}`}>
            {say('run')}
          </a>
        )}
        <span className="contest-go" aria-hidden="true">
          {say('board')} →
        </span>
      </p>
    </li>
  )
}

const groups = [
  ['now', ['open', 'frozen']],
  ['soon', ['waiting']],
  ['over', ['closed', 'published', 'final']],
] as const satisfies [keyof typeof words, StageStatus[]][]

function Contests({ contests }: { contests: Listed[] }) {
  const say = useWords(words)
  if (contests.length === 0) {
    return (
      <EmptyState title={say('empty')}>
        <p>{say('emptyHint')}</p>
        <a className="button button-primary" href="/desk">
          {say('signIn')}
        </a>
      </EmptyState>
    )
  }
  return groups.map(([name, statuses]) => {
    const found = contests.filter((one) => (statuses as readonly string[]).includes(statusOf(one)))
    if (found.length === 0) return null
    return (
      <section key={name} aria-label={say(name)}>
        <h2>{say(name)}</h2>
        <ul className="contests">
          {found.map((one) => (
            <Item key={one.id} contest={one} />
          ))}
        </ul>
      </section>
    )
  })
}

function Ways() {
  const say = useWords(words)
  return (
    <aside className="ways">
      <section>
        <h2>{say('judges')}</h2>
        <p>{say('judgesHint')}</p>
      </section>
      <section>
        <h2>{say('organisers')}</h2>
        <p>{say('organisersHint')}</p>
        <a href="/desk">{say('signIn')}</a>
      </section>
      <section>
        <h2>{say('watchers')}</h2>
        <p>{say('watchersHint')}</p>
        <a href="/api/openapi.json">{say('docs')}</a>
      </section>
    </aside>
  )
}

/** What is on, and where each of us goes from here. */
export function StartPage() {
  const say = useWords(words)
  const { contests, error, reload } = useContests()
  return (
    <>
      <Masthead />
      <main id="main" className="page-start">
        <h1 className="say">{say('brand')}</h1>
        <p className="what">{say('what')}</p>
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {contests && <Contests contests={contests} />}
        {!contests && error === null && <Skeleton lines={5} />}
        <Ways />
      </main>
    </>
  )
}
