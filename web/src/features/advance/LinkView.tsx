import { useMemo, useState } from 'react'
import { readSeats, type Link, type Seats } from '@/lib/api/cascade'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { ruleSentence } from './sentences'
import { ruleWords } from './ruleWords'
import { SeatTable } from './SeatTable'
import { words } from './words'

const REFRESH = 15_000
const ROOT = 12

function History({ link }: { link: Link }) {
  const say = useWords(words)
  const sayRule = useWords(ruleWords)
  if (link.history.length < 2) return null
  return (
    <details className="seat-history">
      <summary>{say('history')}</summary>
      <ol>
        {link.history.map((one) => (
          <li key={one.at}>
            {stamp(one.at)} · {say(one.late ? 'late' : 'early')}
            {one.reason && <b> {one.reason}</b>}
            <br />
            {ruleSentence(sayRule, one.rule as unknown as Link['rule'])}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Lists({ seats }: { seats: Seats }) {
  const say = useWords(words)
  const [asked, ask] = useState('')
  const found = useMemo(() => {
    const word = asked.trim().toLowerCase()
    const holds = (text: string | null) => text?.toLowerCase().includes(word) ?? false
    return seats.rows.filter(({ name, unit_name, source }) => holds(name) || holds(unit_name) || holds(source))
  }, [seats, asked])
  const through = found.filter(({ ground }) => ground !== null)
  const stay = found.filter(({ ground }) => ground === null)
  return (
    <>
      <label className="field seat-find">
        <span className="field-label">{say('find')}</span>
        <input
          className="input"
          type="search"
          value={asked}
          onChange={(event) => {
            ask(event.target.value)
          }}
        />
      </label>
      {found.length === 0 && <p className="hint">{say('nobody')}</p>}
      {through.length > 0 && (
        <section>
          <h2>
            {say('through')} <span className="hint">{say('count', { n: through.length })}</span>
          </h2>
          <SeatTable rows={through} label={say('through')} />
        </section>
      )}
      {stay.length > 0 && (
        <details className="seat-stay" open={asked !== '' || stay.length <= 20}>
          <summary>
            {say('stay')} <span className="hint">{say('count', { n: stay.length })}</span>
          </summary>
          <SeatTable rows={stay} label={say('stay')} />
        </details>
      )}
    </>
  )
}

/** One link: its rule, its state, who comes by it and why. */
export function LinkView({ contest, link }: { contest: string; link: Link }) {
  const say = useWords(words)
  const sayRule = useWords(ruleWords)
  const { data, error, reload } = useLoaded(() => readSeats(contest, link.link), link.link, REFRESH)
  if (!data) return error === null ? <Skeleton lines={10} /> : <ErrorNote error={error} retry={reload} />
  return (
    <article className="seat-link">
      <p className={`seat-state seat-${data.state}`} data-testid="seat-state" data-state={data.state}>
        <b>{say(data.state)}</b> {say(`${data.state}Hint`)}
      </p>
      <p className="seat-rule">
        <b>{say('rule')}</b> {ruleSentence(sayRule, link.rule)}
      </p>
      <p>
        {say('from')}{' '}
        <a href={`/live/${encodeURIComponent(link.source.id)}`}>
          {titled(link.source.title, link.source.id)} · {titled(link.stage_title, link.stage)}
        </a>
      </p>
      {data.hidden ? (
        <EmptyState title={say('hidden')}>{say('hiddenHint')}</EmptyState>
      ) : data.rows.length === 0 ? (
        <EmptyState title={say('open')}>{say('openHint')}</EmptyState>
      ) : (
        <Lists seats={data} />
      )}
      {data.seq !== null && data.root !== null && (
        <p className="hint seat-ledger">{say('ledger', { seq: data.seq, root: `${data.root.slice(0, ROOT)}…` })}</p>
      )}
      <History link={link} />
    </article>
  )
}
