import { useId, useRef, useState } from 'react'
import type { Board } from '@/lib/api/board'
import { call } from '@/lib/api/client'
import { contestPath } from '@/lib/api/contests'
import { desk, type EntryAct, type EntryRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Confirm } from '@/lib/components/Confirm'
import { words } from './words'

type Standing = 'ok' | 'withdrawn' | 'disqualified'

const REASONS = {
  withdraw: ['absent', 'illness', 'personal'],
  disqualify: ['misconduct', 'equipment', 'identity'],
  reinstate: ['ruling'],
} as const

const OFFERED: Record<Standing, readonly EntryAct[]> = {
  ok: ['withdraw', 'disqualify'],
  withdrawn: ['reinstate'],
  disqualified: ['reinstate'],
}

interface Asking {
  entry: EntryRecord
  act: EntryAct
}

async function standings(contest: string, seq: number): Promise<Record<string, Standing>> {
  const board = await call<Board>(
    `${contestPath(contest)}/board?view=organiser&at_least=${seq}`,
  )
  const rows = Object.values(board.rows).map(({ id, status }): [string, Standing] => [
    id,
    status === 'no_result' ? 'ok' : status,
  ])
  return Object.fromEntries(rows)
}

/** `seq`: what the answer must know already. */
async function read(contest: string, seq: number) {
  const [entries, status] = await Promise.all([
    desk.entries(contest),
    // Without a rulebook there is no board, and nobody has left yet.
    standings(contest, seq).catch((): Record<string, Standing> => ({})),
  ])
  return { entries, status }
}

interface AskProps extends Asking {
  contest: string
  close: () => void
  done: (seq: number) => void
}

function Ask({ contest, entry, act, close, done }: AskProps) {
  const say = useWords(words)
  const id = useId()
  const [reason, setReason] = useState<string>(REASONS[act][0])
  return (
    <Confirm
      title={say('actAsk', { act: say(act), name: entry.name || entry.entry })}
      verb={say(act)}
      run={() => desk.entryAct(contest, entry.entry, act, reason)}
      done={({ seq }) => {
        done(seq)
      }}
      close={close}
    >
      <p>{say('actSays')}</p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {say('reason')}
        </label>
        <select
          id={id}
          className="input"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        >
          {REASONS[act].map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </div>
    </Confirm>
  )
}

interface RowProps {
  entry: EntryRecord
  standing: Standing
  ask: (asking: Asking) => void
}

function EntryRow({ entry, standing, ask }: RowProps) {
  const say = useWords(words)
  return (
    <tr data-entry={entry.entry}>
      <td className="num">{entry.entry}</td>
      <th scope="row">{entry.name}</th>
      <td>{entry.unit_name ?? entry.unit}</td>
      <td>{entry.group}</td>
      <td>
        {standing === 'ok' ? say('in') : <b>{say(standing)}</b>}
        {!entry.official && ` · ${say('unofficial')}`}
      </td>
      <td className="acts">
        {OFFERED[standing].map((act) => (
          <Button
            key={act}
            look="quiet"
            onClick={() => {
              ask({ entry, act })
            }}
          >
            {say(act)}
          </Button>
        ))}
      </td>
    </tr>
  )
}

function has(entry: EntryRecord, text: string): boolean {
  const hay = [entry.entry, entry.name, entry.unit_name, entry.unit, entry.group].join(' ')
  return hay.toLowerCase().includes(text.trim().toLowerCase())
}

export function Entries({ contest, acted }: { contest: string; acted: () => void }) {
  const say = useWords(words)
  const id = useId()
  const seq = useRef(0)
  const { data, error, reload } = useLoaded(() => read(contest, seq.current), contest)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [text, setText] = useState('')
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  if (data.entries.length === 0) {
    return <EmptyState title={say('noEntries')}>{say('addHint')}</EmptyState>
  }
  return (
    <>
      <div className="field find">
        <label className="field-label" htmlFor={id}>
          {say('find')}
        </label>
        <input
          id={id}
          className="input"
          type="search"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </div>
      <div className="scroll">
        <table className="list">
          <thead>
            <tr>
              {(['code', 'name', 'unit', 'group', 'status', 'acts'] as const).map((column) => (
                <th scope="col" key={column}>
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.entries
              .filter((entry) => has(entry, text))
              .map((entry) => (
                <EntryRow
                  key={entry.entry}
                  entry={entry}
                  standing={data.status[entry.entry] ?? 'ok'}
                  ask={setAsking}
                />
              ))}
          </tbody>
        </table>
      </div>
      {asking && (
        <Ask
          contest={contest}
          {...asking}
          close={() => {
            setAsking(null)
          }}
          done={(after) => {
            seq.current = after
            setAsking(null)
            reload()
            acted()
          }}
        />
      )}
    </>
  )
}
