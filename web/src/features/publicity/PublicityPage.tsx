import { useEffect } from 'react'
import { awards, type Award, type Awards } from '@/lib/api/awards'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { ObjectForm } from './ObjectForm'
import { ReceiptForm } from './ReceiptForm'
import { words } from './words'

const REFRESH = 30_000

function Winners({ award }: { award: Award }) {
  const say = useWords(words)
  return (
    <section className="prize">
      <h2>
        {titled(award.title, award.award)} <span className="num">{award.entries.length}</span>
      </h2>
      {award.entries.length === 0 && <p className="hint">{say('noOne')}</p>}
      {award.entries.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('rank')}</th>
              <th scope="col">{say('who')}</th>
              <th scope="col">{say('unit')}</th>
              <th scope="col" className="num">
                {say('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {award.entries.map((one) => (
              <tr key={one.entry}>
                <td className="num">{one.rank}</td>
                <td>{one.name ?? one.entry}</td>
                <td>{one.unit}</td>
                <td className="num">{one.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function State({ state }: { state: Awards }) {
  const say = useWords(words)
  const untils = state.stages.flatMap(({ until }) => (until === null ? [] : [until]))
  const sum = (of: 'open' | 'settled') => state.stages.reduce((all, one) => all + one[of], 0)
  return (
    <p className="publicity-state" data-state={state.state}>
      <strong>{say(state.state)}</strong>
      {state.conferred !== null && ` · ${say('conferredAt', { at: dated(state.conferred) })}`}
      {state.state === 'publication' &&
        untils.length > 0 &&
        ` · ${say('until', { at: dated(Math.max(...untils)) })}`}
      {` · ${say('openCount', { n: sum('open'), m: sum('settled') })}`}
    </p>
  )
}

/** What is published, and the way to object to it. */
export function PublicityPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => awards.read(contest), contest, REFRESH)
  useEffect(() => {
    document.title = `${say('title')} · ${contest} · 擂台 Leitai`
  })
  return (
    <>
      <Masthead>
        <a href={`/live/${encodeURIComponent(contest)}`}>{say('board')}</a>
      </Masthead>
      <main id="main" className="page-publicity">
        <h1>{say('title')}</h1>
        {error !== null && <ErrorNote error={error} retry={reload} brief />}
        {!data && error === null && <Skeleton />}
        {data?.state === 'running' && (
          <EmptyState title={say('running')}>{say('runningHint')}</EmptyState>
        )}
        {data && data.state !== 'running' && (
          <>
            <State state={data} />
            {data.awards.map((award) => (
              <Winners key={award.award} award={award} />
            ))}
          </>
        )}
        {data?.state === 'publication' && <ObjectForm contest={contest} state={data} />}
        {data && data.state !== 'running' && <ReceiptForm contest={contest} />}
      </main>
    </>
  )
}
