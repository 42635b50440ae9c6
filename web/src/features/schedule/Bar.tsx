import { useEffect, useRef, useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { schedule, type Search, type Timetable } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { RulesForm } from './RulesForm'
import type { Drafting } from './useTimetable'
import { words } from './words'

const SECONDS = 20
const POLL = 700

interface Props {
  contest: string
  stage: string
  draft: Drafting
  table: Timetable
}

/** What can be done with the timetable as a whole. */
export function Bar({ contest, stage, draft, table }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState<'publish' | 'rules' | null>(null)
  const [search, setSearch] = useState<Search | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [word, setWord] = useState('')
  const took = useRef(draft.took)
  useEffect(() => {
    took.current = draft.took
  })
  const length = (minutes: number) => say('hours', { h: Math.floor(minutes / 60), m: minutes % 60 })
  const running = search?.state === 'running' ? search.job : null
  useEffect(() => {
    if (running === null) return
    const look = async () => {
      const found = await schedule.search(contest, stage, running)
      if (found.state !== 'running') took.current(await schedule.timetable(contest, stage), true)
      setSearch(found)
    }
    const timer = setInterval(() => {
      look().catch((reason: unknown) => {
        setError(reason)
        if (reason instanceof Refusal) setSearch(null) // the server began anew and knows nothing of it
      })
    }, POLL)
    return () => {
      clearInterval(timer)
    }
  }, [running, contest, stage])
  const solve = (aim: 'shortest' | 'repair') => {
    setError(null)
    setWord('')
    schedule.solve(contest, stage, table.version, aim, SECONDS).then(setSearch).catch(setError)
  }
  const act = (work: Promise<Timetable>) => {
    setError(null)
    work
      .then((next) => {
        draft.took(next, true)
      })
      .catch(setError)
  }
  const published = table.published
  const broken = table.conflicts.filter(({ code }) => code !== 'unplaced').length
  return (
    <div className="stack no-print">
      <div className="acts">
        <Button look="primary" disabled={running !== null || draft.saving} onClick={() => { solve('shortest') }}>
          {say('solve')}
        </Button>
        {published && (
          <Button disabled={running !== null || draft.saving} onClick={() => { solve('repair') }}>
            {say('repair')}
          </Button>
        )}
        <Button onClick={() => { setAsking('rules') }}>{say('rules')}</Button>
        <Button disabled={!draft.undo} onClick={() => draft.undo?.()}>
          {say('undo')}
        </Button>
        <Button disabled={!draft.redo} onClick={() => draft.redo?.()}>
          {say('redo')}
        </Button>
        <Button disabled={table.places.length === 0 || draft.saving} onClick={() => { setAsking('publish') }}>
          {say('publish')}
        </Button>
        <Button look="quiet" onClick={() => { print() }}>
          {say('print')}
        </Button>
        {published && (
          <a className="button button-quiet" href={`/api/contests/${encodeURIComponent(contest)}/calendar.ics`} download="leitai.ics">
            {say('calendar')}
          </a>
        )}
      </div>
      <p className="hint num" role="status">
        {say('placed', { n: table.places.length, all: table.runs.length })} ·{' '}
        {say('span', { span: length(table.span), bound: length(table.bound) })} ·{' '}
        {published ? say('published', { n: published.number }) : say('unpublished')}
        {published && published.moved > 0 && ` · ${say('changed', { n: published.moved })}`} ·{' '}
        {draft.saving ? say('saving') : say('saved')} {word}
        {broken > 0 && (
          <Button look="quiet" onClick={toConflicts}>
            <span className="wrong">△ {say('conflictCount', { n: broken })}</span>
          </Button>
        )}
        {published && published.moved > 0 && (
          <Button look="quiet" onClick={() => { act(schedule.revert(contest, stage, table.version)) }}>
            {say('revert')}
          </Button>
        )}
      </p>
      {search && <SearchLine search={search} length={length} stop={() => {
        schedule.stop(contest, stage, search.job).then(setSearch).catch(setError)
      }} />}
      {error !== null && <ErrorNote error={error} />}
      {asking === 'rules' && (
        <RulesForm
          contest={contest}
          groups={[...new Set(table.runs.flatMap(({ group }) => group ?? []))].sort()}
          rules={table.rules}
          save={(rules) => draft.change({ rules })}
          close={() => { setAsking(null) }}
        />
      )}
      {asking === 'publish' && (
        <Publish
          table={table}
          run={(despite) => schedule.publish(contest, stage, table.version, despite)}
          done={(next) => {
            setAsking(null)
            draft.took(next)
            setWord('')
          }}
          close={() => { setAsking(null) }}
        />
      )}
    </div>
  )
}

/** They stand below the board, which may be long. */
function toConflicts(): void {
  const pane = document.getElementById('conflicts')
  pane?.scrollIntoView({ block: 'start' })
  pane?.focus({ preventScroll: true })
}

interface LineProps {
  search: Search
  length: (minutes: number) => string
  stop: () => void
}

function SearchLine({ search, length, stop }: LineProps) {
  const say = useWords(words)
  const { state, seconds, limit, placed, unplaced, span } = search
  if (state === 'stopped') return null
  return (
    <p className="note" role="status">
      {state === 'running' && (
        <>
          {say('solving', { s: Math.round(seconds), limit, placed, span: length(span) })}{' '}
          <progress max={limit} value={seconds} aria-label={say('solve')} />{' '}
          <Button look="quiet" onClick={stop}>
            {say('stop')}
          </Button>
        </>
      )}
      {state === 'done' && say('solved', { placed, unplaced })}
      {state === 'stale' && say('stale')}
      {state === 'failed' && say('failed')}
    </p>
  )
}

interface PublishProps {
  table: Timetable
  run: (despite: boolean) => Promise<Timetable>
  done: (next: Timetable) => void
  close: () => void
}

function Publish({ table, run, done, close }: PublishProps) {
  const say = useWords(words)
  const [despite, setDespite] = useState(false)
  const count = table.conflict_count
  return (
    <Confirm
      title={say('publish')}
      verb={say('publish')}
      ready={count === 0 || despite}
      run={() => run(despite)}
      done={done}
      close={close}
    >
      <p>{say('publishSay', { n: table.places.length, moved: table.published?.moved ?? 0 })}</p>
      {count > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={despite}
            onChange={(event) => {
              setDespite(event.target.checked)
            }}
          />{' '}
          {say('despite', { n: count })}
        </label>
      )}
    </Confirm>
  )
}
