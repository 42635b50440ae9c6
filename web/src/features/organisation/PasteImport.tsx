import { useId, useState, type ReactNode } from 'react'
import { told, type Problem } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { DataTable, type Column } from '@/lib/components/DataTable'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { decoded } from '@/lib/table/pasting'
import { importWords as words } from './importWords'
import type { Read } from './pasted'

const MOST = 1000

export interface Outcome {
  created: number
  changed: number
  unchanged: number
  problems: readonly (Problem & { row: number })[]
}

interface Props<T> {
  title: string
  /** What the unit of a row is to it. */
  place: string
  /** What is to be said first. */
  missing?: string | null
  heads: string
  /** What is to be said before the list. */
  before?: ReactNode
  /** Heads that nobody knows; `null`: there is no known one. */
  stray: (text: string) => string[] | null
  read: (text: string) => Promise<Read<T>[]>
  send: (rows: T[], dry: boolean) => Promise<Outcome>
  close: () => void
  done: () => void
}

interface Checked<T> {
  rows: Read<T>[]
  good: T[]
  stray: string[]
  found: Outcome
  /** Line → what the server says against it. */
  against: ReadonlyMap<number, string>
}

/** A list out of a spreadsheet: pasted, looked over row by row, and only then written. */
export function PasteImport<T>({ title, place, missing = null, heads, before, stray, read, send, close, done }: Props<T>) {
  const say = useWords(words)
  const id = useId()
  const [text, setText] = useState('')
  const [checked, setChecked] = useState<Checked<T> | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const run = (act: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    setUnread(null)
    act()
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  const look = async () => {
    const unused = stray(text)
    const rows = missing === null && unused !== null ? await read(text) : []
    const why = missing ?? (rows.length > MOST ? say('tooMany') : rows.length === 0 ? say('noRows') : null)
    setUnread(why)
    if (why !== null || unused === null) return
    const sent = rows.filter((row) => row.made !== null)
    const good = sent.flatMap(({ made }) => (made === null ? [] : [made]))
    const none = { created: 0, changed: 0, unchanged: 0, problems: [] }
    const found = good.length > 0 ? await send(good, true) : none
    const against = new Map(found.problems.map((one) => [sent[one.row]?.line ?? 0, told(one)]))
    setChecked({ rows, good, stray: unused, found, against })
  }
  const write = async () => {
    if (!checked) return
    const made = await send(checked.good, false)
    announce(say('done', { created: made.created, changed: made.changed }))
    done()
  }
  const outcome = ({ line, why }: Read<T>) => (why ? say(why) : (checked?.against.get(line) ?? say('fine')))
  const wrong = (row: Read<T>) => row.why !== null || checked?.against.has(row.line) === true
  const columns: Column<Read<T>>[] = [
    { id: 'name', title: say('name'), value: ({ name }) => name, width: 12 },
    { id: 'line', title: say('line'), value: ({ line }) => line, numeric: true, width: 4, phone: 'side' },
    { id: 'place', title: place, value: (row) => row.place, width: 12 },
    { id: 'outcome', title: say('outcome'), value: outcome },
  ]
  const { created, changed, unchanged } = checked?.found ?? { created: 0, changed: 0, unchanged: 0 }
  const writable = checked ? checked.rows.filter((row) => !wrong(row)).length : 0
  return (
    <Dialog
      wide
      title={title}
      close={close}
      actions={
        checked ? (
          <Button look="primary" busy={busy} disabled={writable === 0} onClick={() => { run(write) }}>
            {say('write', { n: writable })}
          </Button>
        ) : (
          <Button look="primary" busy={busy} disabled={text.trim() === ''} onClick={() => { run(look) }}>
            {say('look')}
          </Button>
        )
      }
    >
      {error !== null && <ErrorNote error={error} />}
      {unread !== null && (
        <p className="note note-wrong" role="alert">
          {unread}
        </p>
      )}
      {before}
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {say('paste')}
        </label>
        <textarea
          id={id}
          className="input"
          rows={checked ? 3 : 8}
          value={text}
          aria-describedby={`${id}h`}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            setChecked(null)
          }}
        />
        <p className="hint" id={`${id}h`}>
          {heads}
        </p>
      </div>
      <label className="field">
        <span className="field-label">{say('file')}</span>
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={({ currentTarget }) => {
            void currentTarget.files?.[0]?.arrayBuffer().then((bytes) => {
              setText(decoded(new Uint8Array(bytes)))
              setChecked(null)
            })
          }}
        />
      </label>
      {checked && (
        <>
          <p role="status">
            {say('summary', { created, changed, unchanged, wrong: checked.rows.length - writable })}{' '}
            {say('nothingYet')}
          </p>
          {checked.stray.length > 0 && (
            <p className="hint">{say('unused', { heads: checked.stray.join(say('comma')) })}</p>
          )}
          <DataTable
            plain
            label={title}
            rows={checked.rows}
            columns={columns}
            rowKey={({ line }) => String(line)}
            rowLook={(row) => (wrong(row) ? 'wrong' : null)}
          />
        </>
      )}
    </Dialog>
  )
}
