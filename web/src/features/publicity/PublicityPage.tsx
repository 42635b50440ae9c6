import { useEffect } from 'react'
import { awards, type Awards, type PublishedStage, type Winner } from '@/lib/api/awards'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled, useLanguage } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { ObjectForm } from './ObjectForm'
import { ReceiptForm } from './ReceiptForm'
import { words } from './words'

const REFRESH = 30_000

function Places({ title, entries }: { title: string; entries: readonly Winner[] }) {
  const say = useWords(words)
  return (
    <section className="prize">
      <h2>
        {title} <span className="num">{entries.length}</span>
      </h2>
      {entries.length === 0 && <p className="hint">{say('noOne')}</p>}
      {entries.length > 0 && (
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
            {entries.map((one) => (
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

function Stage({ stage }: { stage: PublishedStage }) {
  const say = useWords(words)
  return (
    <div className="publicity-stage">
      <p className="publicity-state">
        <strong>{say('stageOpen', { stage: titled(stage.title, stage.stage) })}</strong>
        {stage.until !== null && ` · ${say('until', { at: dated(stage.until) })}`}
        {` · ${say('openCount', { n: stage.open, m: stage.settled })}`}
      </p>
      <Places title={titled(stage.title, stage.stage)} entries={stage.entries} />
    </div>
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
      {state.corrected !== null && ` · ${say('correctedAt', { at: dated(state.corrected) })}`}
      {state.state === 'publication' &&
        untils.length > 0 &&
        ` · ${say('until', { at: dated(Math.max(...untils)) })}`}
      {` · ${say('openCount', { n: sum('open'), m: sum('settled') })}`}
    </p>
  )
}

/** The result book and the notice as strangers read them, whoever asks. */
function Books({ contest }: { contest: string }) {
  const say = useWords(words)
  const language = useLanguage()
  const base = `/api/contests/${encodeURIComponent(contest)}/results`
  const asked = `public=true&language=${language}`
  return (
    <p>
      {say('books')}{' '}
      <a href={`${base}.pdf?${asked}`}>{say('book')} PDF</a>{' · '}
      <a href={`${base}.docx?${asked}`}>Word</a>{' · '}
      <a href={`${base}.xlsx?${asked}`}>Excel</a>{' · '}
      <a href={`${base}.pdf?kind=notice&${asked}`}>{say('notice')} PDF</a>
    </p>
  )
}

/** What is published, and the way to object to it. */
export function PublicityPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(
    () => Promise.all([awards.read(contest), awards.publicity(contest)]),
    contest,
    REFRESH,
  )
  useEffect(() => {
    document.title = `${say('title')} · ${contest} · 擂台 Leitai`
  })
  const [state, open] = data ?? [null, null]
  const stages = open?.stages ?? []
  const over = state !== null && state.state !== 'running'
  return (
    <>
      <Masthead>
        <a href={`/live/${encodeURIComponent(contest)}`}>{say('board')}</a>
      </Masthead>
      <main id="main" className="page-publicity">
        <h1>{say('title')}</h1>
        {error !== null && <ErrorNote error={error} retry={reload} brief />}
        {!data && error === null && <Skeleton />}
        {data && !over && stages.length === 0 && (
          <EmptyState title={say('running')}>{say('runningHint')}</EmptyState>
        )}
        {over && <State state={state} />}
        {(over || stages.length > 0) && <Books contest={contest} />}
        {over &&
          state.awards.map((one) => (
            <Places key={one.award} title={titled(one.title, one.award)} entries={one.entries} />
          ))}
        {stages.map((one) => (
          <Stage key={one.stage} stage={one} />
        ))}
        {stages.length > 0 && <ObjectForm contest={contest} stages={stages} />}
        {data && <ReceiptForm contest={contest} />}
      </main>
    </>
  )
}
