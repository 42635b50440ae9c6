import { useState } from 'react'
import type { ContestDetail } from '@/lib/api/contests'
import { desk, type JudgeRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { entriesOf, judgesOf, tiesOf } from './lists'
import { Source } from './Source'
import { readTable, type Fault, type Line } from './table'
import { words } from './words'

interface Props {
  contest: ContestDetail
  acted: (what: string) => void
  linked: (made: JudgeRecord[]) => void
}

function Faults({ faults }: { faults: Fault[] }) {
  const say = useWords(words)
  if (faults.length === 0) return null
  const text = (fault: Fault) => {
    if (fault.kind === 'badHeader') return say('badHeader', { column: fault.column })
    if (fault.kind === 'badCode') return say('badCode', { code: fault.code })
    return say('twice', { code: fault.code, line: fault.first })
  }
  return (
    <div className="note note-wrong" role="alert">
      <ol className="problems">
        {faults.slice(0, 20).map((fault) => (
          <li key={fault.line}>
            <b>{say('line', { line: fault.line })}</b> {text(fault)}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Rulebook({ contest, acted }: Omit<Props, 'linked'>) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const publish = () => {
    setBusy(true)
    setError(null)
    desk
      .publish(contest.id, text)
      .then(() => {
        acted(say('published'))
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section className="block">
      <h2>{say('rulebook')}</h2>
      <p>{say('rulebookSays')}</p>
      {contest.rulebook && (
        <p className="hint">
          {say('rulebookNow')} <code className="num">{contest.rulebook.slice(0, 16)}</code>
        </p>
      )}
      <Source label={say('rulebook')} text={text} change={setText} accept=".yaml,.yml,text/yaml" />
      {error !== null && <ErrorNote error={error} />}
      <Button look="primary" busy={busy} disabled={text.trim() === ''} onClick={publish}>
        {say('publish')}
      </Button>
    </section>
  )
}

interface ListProps {
  title: string
  columns: string
  send: (rows: Line[]) => Promise<string>
  acted: (what: string) => void
}

function List({ title, columns, send, acted }: ListProps) {
  const say = useWords(words)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { rows, faults } = readTable(text)
  const register = () => {
    setBusy(true)
    setError(null)
    send(rows)
      .then(acted)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section className="block">
      <h2>{title}</h2>
      <p>{say('listSays', { columns })}</p>
      <Source label={title} text={text} change={setText} accept=".csv,.tsv,.txt,text/csv" />
      <Faults faults={faults} />
      {error !== null && <ErrorNote error={error} />}
      <Button
        look="primary"
        busy={busy}
        disabled={rows.length === 0 || faults.length > 0}
        onClick={register}
      >
        {say('register', { n: rows.length })}
      </Button>
    </section>
  )
}

/** The contest's papers: its rulebook, who takes part, who judges. */
export function SetUp({ contest, acted, linked }: Props) {
  const say = useWords(words)
  const entries = async (rows: Line[]) => {
    const known = await desk.entries(contest.id)
    const counted = await desk.register(contest.id, entriesOf(rows, known))
    return say('registered', { ...counted })
  }
  const judges = async (rows: Line[]) => {
    const known = await desk.entries(contest.id)
    const enlisted = await desk.enlist(contest.id, judgesOf(rows, known))
    const made = enlisted.filter(({ link }) => link !== null)
    linked(made)
    const ties = tiesOf(rows)
    if (ties.length > 0) await desk.tie(contest.id, ties)
    return say('registered', { recorded: made.length, unchanged: rows.length - made.length })
  }
  return (
    <div className="stack">
      <Rulebook contest={contest} acted={acted} />
      <List
        title={say('entryList')}
        columns={'编号 姓名 单位 组别 (entry, name, unit, group)'}
        send={entries}
        acted={acted}
      />
      <List
        title={say('judgeList')}
        columns={'编号 姓名 单位 界别 云端 身份证号 (judge, name, unit, constituency, remote, id_number)'}
        send={judges}
        acted={acted}
      />
    </div>
  )
}
