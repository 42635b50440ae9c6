import { useEffect } from 'react'
import { publicView, type Notice, type PublicResults, type PublicView } from '@/lib/api/builder'
import { Refusal } from '@/lib/api/client'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { days } from './days'
import { List } from './List'
import { words } from './words'

function Facts({ notice }: { notice: Notice }) {
  const say = useWords(words)
  return (
    <section className="notice-facts" aria-label={say('facts')}>
      <p className="notice-when num">{days(notice.starts, notice.ends)}</p>
      <p>{notice.place}</p>
      {notice.hosts.map((host, place) => (
        <p key={place}>
          <span className="hint">{host.role}</span> {host.name}
        </p>
      ))}
      {notice.groups.length > 0 && <p>{notice.groups.join(' · ')}</p>}
      {notice.contact && (
        <p>
          <span className="hint">{say('contact')}</span> {notice.contact}
        </p>
      )}
    </section>
  )
}

function Text({ notice }: { notice: Notice }) {
  const say = useWords(words)
  return (
    <section>
      <h2 id="notice">{say('notice')}</h2>
      <div className="notice-text">
        {notice.text
          .trim()
          .split(/\n\s*\n/)
          .map((part, place) => (
            <p key={place}>{part}</p>
          ))}
      </div>
      {notice.plan.length > 0 && (
        <>
          <h2>{say('plan')}</h2>
          <ol className="notice-plan">
            {notice.plan.map((step) => (
              <li key={step.id}>
                <span className="num">{days(step.from, step.to)}</span>
                <b>{titled(step.title, step.id)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Results({ contest, found }: { contest: string; found: PublicResults }) {
  const say = useWords(words)
  return (
    <section>
      <h2 id="results">{say('results')}</h2>
      <p className="hint">{say(found.status === 'final' ? 'final' : 'provisional')}</p>
      {found.awards.length > 0 && (
        <ul className="notice-awards">
          {found.awards.map((award) => (
            <li key={award.award}>
              <h3>
                {titled(award.title, award.award)}
                {found.conferred && <span className="hint"> {say('conferred')}</span>}
              </h3>
              <p>
                {award.entries.map((one) => (
                  <span key={one.entry} className="notice-winner">
                    {one.name ?? one.entry}
                    {one.unit && <small> {one.unit}</small>}
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <List contest={contest} artefact="results" first={found} />
    </section>
  )
}

const lists = ['schedule', 'draw', 'entries'] as const

function Published({ view }: { view: PublicView }) {
  const say = useWords(words)
  return (
    <>
      <nav className="notice-ways" aria-label={say('notice')}>
        {view.published.map((one) => (
          <a key={one} href={`#${one}`}>
            {say(one)}
          </a>
        ))}
        <a href={`/live/${encodeURIComponent(view.contest)}`}>{say('board')} →</a>
      </nav>
      {view.notice && <Facts notice={view.notice} />}
      {view.results && <Results contest={view.contest} found={view.results} />}
      {view.notice && <Text notice={view.notice} />}
      {lists.map((name) => {
        const found = view[name]
        return (
          found && (
            <section key={name}>
              <h2 id={name}>{say(name)}</h2>
              {name === 'draw' &&
                view.draw?.draws.map((one) => (
                  <p key={one.draw} className="hint notice-key">
                    {one.draw} · {say('key')} <code>{one.key}</code>
                  </p>
                ))}
              <List contest={view.contest} artefact={name} first={found} />
            </section>
          )
        )
      })}
    </>
  )
}

/** A contest as a stranger may see it: only what is published. */
export function NoticePage({ contest }: { contest: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => publicView(contest), contest)
  const title = data && titled(data.title, data.contest)
  useEffect(() => {
    if (title) document.title = `${title} · 擂台 Leitai`
  }, [title])
  const lost = error instanceof Refusal && error.status === 404
  return (
    <>
      <Masthead />
      <main id="main" className="page-notice">
        {lost && <EmptyState title={say('lost')} />}
        {error !== null && !lost && <ErrorNote error={error} retry={reload} brief />}
        {!data && error === null && <Skeleton />}
        {data && (
          <>
            <h1>{title}</h1>
            {data.archived && <p className="hint">{say('archived')}</p>}
            {data.published.length === 0 ? (
              <EmptyState title={say('nothing')}>{say('nothingHint')}</EmptyState>
            ) : (
              <Published view={data} />
            )}
          </>
        )}
      </main>
    </>
  )
}
