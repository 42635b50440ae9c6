import { useState } from 'react'
import { attempts } from '@/lib/api/attempts'
import { rules, type Tried } from '@/lib/api/rules'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { worthOf } from '@/lib/marks/worth'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

function Verdicts({ tried }: { tried: Tried }) {
  const say = useWords(words)
  const moved = tried.verdicts.filter(({ rule, mark }) => (tried.before[rule] ?? null) !== mark)
  const told = (mark: string | null) => (mark === null ? say('undecided') : number(mark))
  return (
    <section className="tried" data-testid="tried">
      <div className="section-line">
        <h2>{moved.length === 0 ? say('nothingMoves') : say('moves', { n: moved.length })}</h2>
        <a className="button" href="#/tried">
          {say('replay')}
        </a>
      </div>
      <table className="list compared">
        <thead>
          <tr>
            <th scope="col">{say('rule')}</th>
            <th scope="col" className="right">
              {say('before')}
            </th>
            <th scope="col" className="right">
              {say('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tried.verdicts.map((verdict) => {
            const { rule, mark, title } = verdict
            const shown = (count: string | null) => told(worthOf(verdict, count))
            const old = tried.before[rule] ?? null
            return (
              <tr key={rule} data-rule={rule} className={old === mark ? undefined : 'moved'}>
                <th scope="row">
                  <a href={`#/tried/${encodeURIComponent(rule)}`}>
                    <b className="num">{rule}</b> {titled(title)}
                  </a>
                </th>
                <td className="num right">{shown(old)}</td>
                <td className="num right">
                  {old !== mark && <span aria-hidden="true">→ </span>}
                  <b>{shown(mark)}</b>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

interface Props {
  contest: string
  text: string
  tried: Tried | null
  setTried: (tried: Tried | null) => void
}

/** Judges a recording by the edited rules and shows both verdicts side by side. */
export function Try({ contest, text, tried, setTried }: Props) {
  const say = useWords(words)
  const list = useLoaded(() => attempts.list(contest), contest)
  const [chosen, setChosen] = useState<string | null>(tried?.attempt ?? null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (!list.data) {
    return list.error === null ? <Skeleton /> : <ErrorNote error={list.error} retry={list.reload} brief />
  }
  const sealed = list.data.filter(({ state }) => state === 'sealed').sort((a, b) => b.start - a.start)
  if (sealed.length === 0) {
    return <EmptyState title={say('noRecordings')}>{say('noRecordingsHint')}</EmptyState>
  }
  const attempt = chosen ?? sealed[0]?.attempt ?? ''
  const run = () => {
    setBusy(true)
    setError(null)
    rules
      .attempt(contest, attempt, text)
      .then(setTried)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className="stack">
      <p>{say('trySays')}</p>
      <div className="filters">
        <select
          className="input"
          aria-label={say('tryOn')}
          value={attempt}
          onChange={(event) => {
            setChosen(event.target.value)
          }}
        >
          {sealed.map((one) => (
            <option key={one.attempt} value={one.attempt}>
              {one.attempt} · {one.name ?? one.entry} · {dated(one.start)} · {number(one.points)}
            </option>
          ))}
        </select>
        <Button look="primary" busy={busy} onClick={run}>
          {say('run')}
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} />}
      {tried && <Verdicts tried={tried} />}
    </div>
  )
}
