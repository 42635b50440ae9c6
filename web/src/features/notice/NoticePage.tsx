import { useEffect } from 'react'
import { publicRows, publicView, type PublicView } from '@/lib/api/builder'
import { Refusal } from '@/lib/api/client'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Artefact, Facts } from '@/lib/published/Artefact'
import { words } from '@/lib/published/words'
import { useLoaded } from '@/lib/useLoaded'
import { ApplyWay } from './ApplyWay'

const order = ['results', 'notice', 'schedule', 'draw', 'entries'] as const

function Published({ view }: { view: PublicView }) {
  const say = useWords(words)
  const address = encodeURIComponent(view.contest)
  return (
    <>
      <nav className="notice-ways" aria-label={say('notice')}>
        {view.published.map(
          (one) =>
            one !== 'live' && (
              <a key={one} href={`#${one}`}>
                {say(one)}
              </a>
            ),
        )}
        {view.publicity.length > 0 && <a href={`/publicity/${address}`}>{say('publicity')} →</a>}
        {view.live && <a href={view.live.address}>{say('board')} →</a>}
      </nav>
      {view.notice && <ApplyWay contest={view.contest} />}
      {view.notice && <Facts notice={view.notice} />}
      {order.map((name) => (
        <Artefact
          key={name}
          name={name}
          view={view}
          read={(offset, q) => publicRows(view.contest, name, offset, q)}
        />
      ))}
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
            {data.published.length + data.publicity.length === 0 ? (
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
