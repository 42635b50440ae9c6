import { useEffect } from 'react'
import { readLinks, type Link } from '@/lib/api/cascade'
import { readContest } from '@/lib/api/contests'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { LinkView } from './LinkView'
import { words } from './words'

function Sources({ links, chosen }: { links: Link[]; chosen: Link }) {
  const say = useWords(words)
  if (links.length < 2) return null
  return (
    <nav className="seat-sources" aria-label={say('sources')}>
      {links.map((one) => (
        <a key={one.link} href={`#/${one.link}`} aria-current={one === chosen ? 'page' : undefined}>
          {titled(one.source.title, one.source.id)}
        </a>
      ))}
    </nav>
  )
}

function Feeds({ feeds }: { feeds: Link[] }) {
  const say = useWords(words)
  if (feeds.length === 0) return null
  return (
    <section className="seat-feeds">
      <h2>{say('feeds')}</h2>
      <ul>
        {feeds.map((one) => (
          <li key={`${one.contest.id} ${one.link}`}>
            <a href={`/advance/${encodeURIComponent(one.contest.id)}#/${one.link}`}>
              {titled(one.contest.title, one.contest.id)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function read(contest: string) {
  const [detail, links] = await Promise.all([readContest(contest), readLinks(contest)])
  return { detail, ...links }
}

/** Who comes to a contest from others, and why: one page for everybody. */
export function AdvancePage({ contest }: { contest: string }) {
  const say = useWords(words)
  const [asked] = useHash()
  const { data, error, reload } = useLoaded(() => read(contest), contest)
  const title = data ? titled(data.detail.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${say('title')} · ${title} · 擂台 Leitai`
  })
  const links = data?.links ?? []
  const chosen = links.find(({ link }) => link === asked) ?? links[0]
  return (
    <>
      <Masthead>
        <a className="tool seat-board" href={`/live/${encodeURIComponent(contest)}`}>
          {say('board')}
        </a>
      </Masthead>
      <main id="main" className="page-advance">
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {!data && error === null && <Skeleton lines={12} />}
        {data && (
          <>
            <h1>{say('title')}</h1>
            <p className="seat-contest">{title}</p>
            {chosen && <Sources links={links} chosen={chosen} />}
            {chosen ? (
              <LinkView key={chosen.link} contest={contest} link={chosen} />
            ) : (
              <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>
            )}
            <Feeds feeds={data.feeds} />
          </>
        )}
      </main>
    </>
  )
}
