import { useMemo, useState } from 'react'
import type { ChiefRow } from '@/lib/api/chief'
import { procedure } from '@/lib/api/procedure'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { may } from '@/lib/api/roles'
import { clockWords } from './clockWords'
import { ordered } from './matrix'
import { useRoom } from './room'
import { minutes, onStage, timing, upNext, useServerClock } from './slot'
import { TimeBack } from './TimeBack'
import { words } from './words'

function label({ id, name }: ChiefRow): string {
  return name === null ? id : `${id} ${name}`
}

function Running({ row, acts }: { row: ChiefRow; acts: boolean }) {
  const room = useRoom()
  const { contest, board } = room
  const say = useWords(clockWords)
  const said = useWords(words)
  const [asking, setAsking] = useState(false)
  const length = board.turn?.length ?? null
  const paused = board.turn?.running?.paused ?? 0
  const { gone, left } = timing((row.slot ?? 0) + paused, useServerClock(board.clock), length)
  const over = left !== null && left < 0
  const shown = left === null ? minutes(gone) : over ? minutes(left) : minutes(left, true)
  return (
    <div className={over ? 'big-clock big-clock-over' : 'big-clock'} data-testid="clock">
      <p className="big-clock-who">{label(row)}</p>
      <p className="big-clock-time num" role="timer">
        {over && '+'}
        {shown}
      </p>
      <p className="big-clock-what">
        {say(left === null ? 'gone' : over ? 'over' : 'left')}
        {length !== null && <span className="hint"> · {say('limit', { time: minutes(length / 1e6) })}</span>}
      </p>
      {acts && (
        <div className="acts">
          <Button
            look="primary"
            onClick={() => {
              setAsking(true)
            }}
          >
            {say('stop')}
          </Button>
          <TimeBack entry={row.id} />
        </div>
      )}
      {asking && (
        <Confirm
          title={say('stopAsk', { entry: label(row) })}
          verb={say('stop')}
          run={() => procedure.stopSlot(contest, board.stage, row.id)}
          done={() => {
            setAsking(false)
            room.done(said('recorded'))
          }}
          close={() => {
            setAsking(false)
          }}
        >
          <p>{say('stopSays')}</p>
        </Confirm>
      )}
    </div>
  )
}

function Idle({ asked }: { asked: string | undefined }) {
  const { contest, board, done } = useRoom()
  const say = useWords(clockWords)
  const said = useWords(words)
  const rows = useMemo(() => ordered(board.rows), [board.rows])
  const [chosen, setChosen] = useState<string | null>(asked ?? null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const entry = chosen ?? board.turn?.next?.entry ?? upNext(rows)?.id ?? rows[0]?.id
  const start = () => {
    if (entry === undefined) return
    setBusy(true)
    setError(null)
    procedure
      .startSlot(contest, board.stage, entry)
      .then(() => {
        setChosen(null)
        done(said('recorded'))
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className="clock-idle stack">
      {error !== null && <ErrorNote error={error} brief />}
      <p>{say('nobodyHint')}</p>
      <label className="field">
        <span className="field-label">{say('choose')}</span>
        <select
          className="input"
          value={entry}
          onChange={(event) => {
            setChosen(event.target.value)
          }}
        >
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {label(row)}
            </option>
          ))}
        </select>
      </label>
      <Button look="primary" busy={busy} onClick={start} disabled={board.status !== 'open'}>
        {say('start')}
      </Button>
      {board.status !== 'open' && <p className="hint">{say('notOpen')}</p>}
    </div>
  )
}

/** Who is on stage, with a clock that can be read across the room. */
export function StageClock({ asked }: { asked: string | undefined }) {
  const { board, role } = useRoom()
  const say = useWords(clockWords)
  const running = onStage(board.rows)
  const acts = may(role, 'decide') || may(role, 'mark')
  return (
    <section className="clock-part" aria-label={say('title')}>
      {running && <Running key={running.id} row={running} acts={acts} />}
      {!running && <EmptyState title={say('nobody')}>{acts && <Idle key={asked} asked={asked} />}</EmptyState>}
    </section>
  )
}
