import { useState } from 'react'
import { procedure, type RecheckEntry } from '@/lib/api/procedure'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { QuickAct } from './QuickAct'
import { entryName, useMay, useRoom } from './room'
import { useList } from './useList'
import { waitingWords } from './waitingWords'

interface RowProps {
  one: RecheckEntry
  acts: boolean
  reload: () => void
}

function RecheckRow({ one, acts, reload }: RowProps) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const [compared, setCompared] = useState('')
  const [errors, setErrors] = useState('0')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const fine = /^[1-9]\d{0,4}$/.test(compared) && /^\d{1,5}$/.test(errors) && Number(errors) <= Number(compared)
  const record = () => {
    setBusy(true)
    setError(null)
    procedure
      .rechecked(room.contest, room.board.stage, one.entry, {
        compared: Number(compared),
        errors: Number(errors),
      })
      .then(reload)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  const field = (label: string, value: string, set: (value: string) => void) => (
    <label className="field recheck-field">
      <span className="field-label">{label}</span>
      <input
        className="input num"
        inputMode="numeric"
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      />
    </label>
  )
  return (
    <li data-entry={one.entry} className={one.done ? 'recheck-row recheck-done' : 'recheck-row'}>
      <span className="recheck-entry">
        <b>{entryName(room, one.entry)}</b> <span className="num hint">{one.entry}</span>{' '}
        <span className="hint">{say(one.group)}</span>
      </span>
      {one.done && (
        <span className="num">
          {one.errors === 0 ? '✓ ' : '△ '}
          {say('wrongN', { errors: one.errors, compared: one.compared })}
        </span>
      )}
      {!one.done && acts && (
        <span className="recheck-form">
          {field(say('compared'), compared, setCompared)}
          {field(say('errors'), errors, setErrors)}
          <Button busy={busy} disabled={!fine} onClick={record}>
            {say('record')}
          </Button>
        </span>
      )}
      {error !== null && <ErrorNote error={error} brief />}
    </li>
  )
}

/** The re-check sample: how many marks of each entry were compared, and how many were wrong. */
export function Recheck() {
  const { contest, board } = useRoom()
  const say = useWords(waitingWords)
  const decides = useMay('decide')
  const marks = useMay('confirm')
  const { data, error, reload } = useList((id) => procedure.recheck(id, board.stage))
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  if (data.limit === null && data.entries.length === 0) return <EmptyState title={say('noRule')} />
  if (data.entries.length === 0) {
    const closed = board.status === 'closed'
    return (
      <EmptyState title={say('noRecheck')}>
        <p>{say(closed ? 'recheckSays' : 'noRecheckHint')}</p>
        {decides && closed && (
          <QuickAct
            look="primary"
            verb={say('draw')}
            run={() => procedure.drawRecheck(contest, board.stage)}
            done={reload}
          />
        )}
      </EmptyState>
    )
  }
  const done = data.entries.filter((one) => one.done).length
  return (
    <section className="recheck stack" data-testid="recheck">
      <p className="hint">{say('recheckSays')}</p>
      <p className="recheck-sum num">
        <b>{say('doneN', { n: done, all: data.entries.length })}</b>
        {data.limit !== null && ` · ${say('rate', { rate: number(data.rate ?? '0'), limit: number(data.limit) })}`}
      </p>
      {data.full && <p className="note note-wrong">{say('full')}</p>}
      <ul className="todo-list">
        {data.entries.map((one) => (
          <RecheckRow key={one.entry} one={one} acts={decides || marks} reload={reload} />
        ))}
      </ul>
      {data.key !== null && (
        <p className="hint">
          {say('key')} <code className="num">{data.key}</code>
        </p>
      )}
    </section>
  )
}
