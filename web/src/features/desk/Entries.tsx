import { useId, useMemo, useRef, useState } from 'react'
import type { Board } from '@/lib/api/board'
import { call } from '@/lib/api/client'
import { contestPath } from '@/lib/api/contests'
import { desk, type EntryAct, type EntryRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords, type Say } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

type Standing = 'ok' | 'withdrawn' | 'disqualified'

const REASONS = {
  withdraw: ['absent', 'illness', 'personal'],
  disqualify: ['misconduct', 'equipment', 'identity'],
  reinstate: ['ruling'],
} as const

/** The act that takes one back. */
const BACK: Record<EntryAct, EntryAct | null> = {
  withdraw: 'reinstate',
  disqualify: 'reinstate',
  reinstate: null,
}
const FITS: Record<EntryAct, (standing: Standing) => boolean> = {
  withdraw: (standing) => standing === 'ok',
  disqualify: (standing) => standing === 'ok',
  reinstate: (standing) => standing !== 'ok',
}
const ACTS: readonly EntryAct[] = ['withdraw', 'disqualify', 'reinstate']

interface Row extends EntryRecord {
  standing: Standing
}

interface Asking {
  rows: Row[]
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
async function read(contest: string, seq: number): Promise<Row[]> {
  const [entries, status] = await Promise.all([
    desk.entries(contest),
    // Without a rulebook there is no board, and nobody has left yet.
    standings(contest, seq).catch((): Record<string, Standing> => ({})),
  ])
  return entries.map((entry) => ({ ...entry, standing: status[entry.entry] ?? 'ok' }))
}

/** One after another: each is an entry of the ledger. Gives the last one's place in it. */
async function runAll(contest: string, { rows, act }: Asking, reason: string): Promise<number> {
  let seq = 0
  for (const { entry } of rows) seq = (await desk.entryAct(contest, entry, act, reason)).seq
  return seq
}

interface AskProps extends Asking {
  contest: string
  close: () => void
  done: (seq: number) => void
}

function Ask({ contest, rows, act, close, done }: AskProps) {
  const say = useWords(words)
  const id = useId()
  const [reason, setReason] = useState<string>(REASONS[act][0])
  const one = rows.length === 1 ? rows[0] : undefined
  const name = one ? one.name || one.entry : say('many', { n: rows.length })
  return (
    <Confirm
      title={say('actAsk', { act: say(act), name })}
      verb={say(act)}
      run={() => runAll(contest, { rows, act }, reason)}
      done={done}
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

function columnsOf(say: Say<typeof words>, ask: (asking: Asking) => void): Column<Row>[] {
  const standing = ({ standing: now, official }: Row) =>
    `${say(now === 'ok' ? 'in' : now)}${official ? '' : ` · ${say('unofficial')}`}`
  return [
    { id: 'name', title: say('name'), value: ({ name, entry }) => name || entry, width: 14 },
    { id: 'code', title: say('code'), value: ({ entry }) => entry, width: 8 },
    { id: 'unit', title: say('unit'), value: ({ unit, unit_name }) => unit_name ?? unit },
    { id: 'group', title: say('group'), value: ({ group }) => group, width: 8 },
    { id: 'status', title: say('status'), value: standing, width: 9, phone: 'side' },
    {
      id: 'acts',
      title: say('acts'),
      value: () => null,
      cell: (row) =>
        ACTS.filter((act) => FITS[act](row.standing)).map((act) => (
          <Button
            key={act}
            look="quiet"
            onClick={() => {
              ask({ rows: [row], act })
            }}
          >
            {say(act)}
          </Button>
        )),
      width: 12,
      phone: 'none',
      unsorted: true,
    },
  ]
}

interface Props {
  contest: string
  /** What the list is narrowed to when it opens. */
  find?: string
  acted: () => void
}

export function Entries({ contest, find = '', acted }: Props) {
  const say = useWords(words)
  const seq = useRef(0)
  const { data, error, reload } = useLoaded(() => read(contest, seq.current), contest)
  const [asking, setAsking] = useState<Asking | null>(null)
  const columns = useMemo(() => columnsOf(say, setAsking), [say])
  const after = (now: number) => {
    seq.current = now
    reload()
    acted()
  }
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const told = ({ rows, act }: Asking) => {
    const back = BACK[act]
    const text = say('actDone', { act: say(act), n: rows.length })
    if (!back) announce(text)
    else
      announce(text, async () => {
        after(await runAll(contest, { rows, act: back }, REASONS[back][0]))
      })
  }
  return (
    <>
      <DataTable
        label={say('entries')}
        find={find}
        rows={data}
        columns={columns}
        rowKey={(row) => row.entry}
        rowLook={({ standing }) => (standing === 'ok' ? null : 'quiet')}
        empty={<EmptyState title={say('noEntries')}>{say('addHint')}</EmptyState>}
        bulk={(chosen) =>
          ACTS.map((act) => {
            const rows = chosen.filter(({ standing }) => FITS[act](standing))
            return (
              <Button
                key={act}
                disabled={rows.length === 0}
                onClick={() => {
                  setAsking({ rows, act })
                }}
              >
                {say(act)}
              </Button>
            )
          })
        }
      />
      {asking && (
        <Ask
          contest={contest}
          {...asking}
          close={() => {
            setAsking(null)
          }}
          done={(now) => {
            setAsking(null)
            after(now)
            told(asking)
          }}
        />
      )}
    </>
  )
}
