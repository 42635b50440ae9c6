import { useId, useState } from 'react'
import { attempts, undecided, type Attempt, type AttemptState } from '@/lib/api/attempts'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { number } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Closed, isClosed } from './Closed'
import { words } from './words'

const REFRESH = 5000
const STATES: readonly AttemptState[] = ['running', 'sealing', 'sealed', 'aborted', 'replaced']

interface Filter {
  text: string
  state: AttemptState | ''
  undecided: boolean
}

const ANY: Filter = { text: '', state: '', undecided: false }

function matches(one: Attempt, filter: Filter): boolean {
  const { text, state } = filter
  if (state !== '' && one.state !== state) return false
  if (filter.undecided && !undecided(one)) return false
  const hay = [one.attempt, one.entry, one.name, one.station, one.item].join(' ').toLowerCase()
  return hay.includes(text.trim().toLowerCase())
}

function Filters({ filter, change }: { filter: Filter; change: (filter: Filter) => void }) {
  const say = useWords(words)
  const id = useId()
  return (
    <div className="filters" role="search">
      <input
        className="input"
        type="search"
        placeholder={say('find')}
        aria-label={say('find')}
        value={filter.text}
        onChange={(event) => {
          change({ ...filter, text: event.target.value })
        }}
      />
      <select
        className="input"
        aria-label={say('state')}
        value={filter.state}
        onChange={(event) => {
          change({ ...filter, state: event.target.value as Filter['state'] })
        }}
      >
        <option value="">{say('all')}</option>
        {STATES.map((state) => (
          <option key={state} value={state}>
            {say(state)}
          </option>
        ))}
      </select>
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={filter.undecided}
          onChange={(event) => {
            change({ ...filter, undecided: event.target.checked })
          }}
        />
        {say('undecidedOnly')}
      </label>
    </div>
  )
}

function Row({ one }: { one: Attempt }) {
  const say = useWords(words)
  return (
    <tr data-attempt={one.attempt} data-state={one.state}>
      <th scope="row">
        <a href={`#/attempts/${encodeURIComponent(one.attempt)}`}>{one.name ?? one.entry}</a>
        <small className="num">{one.attempt}</small>
      </th>
      <td className="wide-only num">
        {one.station}
        {one.item && ` · ${one.item}`}
      </td>
      <td className="wide-only num">{stamp(one.start)}</td>
      <td className="wide-only num">
        {one.end === null ? '–' : lapse((one.end - one.start) / 1e6)}
      </td>
      <td>
        <span className={`station-state station-${one.state}`}>{say(one.state)}</span>
        {undecided(one) && (
          <span className="undecided">{say('undecided', { n: one.undecided })}</span>
        )}
      </td>
      <td className="num attempt-points">
        <b>{number(one.points)}</b>
        {one.max !== null && <small> / {one.max}</small>}
      </td>
    </tr>
  )
}

/** Every attempt of the contest, newest first. */
export function AttemptList({ contest }: { contest: string }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => attempts.list(contest), contest, REFRESH)
  const [filter, setFilter] = useState(ANY)
  if (!data && isClosed(error)) return <Closed />
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  const shown = data.filter((one) => matches(one, filter)).sort((a, b) => b.start - a.start)
  return (
    <section className="attempts">
      <div className="section-line">
        <h1>{say('attempts')}</h1>
      </div>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {data.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      {data.length > 0 && <Filters filter={filter} change={setFilter} />}
      {data.length > 0 && shown.length === 0 && (
        <EmptyState title={say('nothing')}>
          <Button
            onClick={() => {
              setFilter(ANY)
            }}
          >
            {say('clear')}
          </Button>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <table className="list attempt-list" data-testid="attempts">
          <thead>
            <tr>
              <th scope="col">{say('entry')}</th>
              <th scope="col" className="wide-only">
                {say('station')}
              </th>
              <th scope="col" className="wide-only">
                {say('start')}
              </th>
              <th scope="col" className="wide-only">
                {say('length')}
              </th>
              <th scope="col">{say('state')}</th>
              <th scope="col" className="attempt-points">
                {say('points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Row key={one.attempt} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
