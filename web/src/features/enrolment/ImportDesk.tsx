import { useEffect, useState } from 'react'
import { imports, type ImportJob } from '@/lib/api/enrolment'
import { Refusal, told } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { ImportRows } from './ImportRows'
import { PHASES } from './Importing'
import { MappingForm } from './MappingForm'
import { Prospects } from './Prospects'
import { words } from './words'

const LOOK_AGAIN = 700
const NOTES: Record<string, 'formulas' | 'hidden' | 'rowNumbers' | 'lateList' | 'sheets' | 'hiddenRows' | 'beside'> = {
  formulas: 'formulas',
  sheets: 'sheets',
  hidden_rows: 'hiddenRows',
  side_by_side: 'beside',
  row_numbers: 'rowNumbers',
  late: 'lateList',
}

interface Props {
  contest: string
  number: number
  home: string
  changed: () => void
}

const working = (job: ImportJob | null) => job?.phase.endsWith('ing') ?? true

/** One list on its way: read, mended, written, and taken back. */
export function ImportDesk({ contest, number, home, changed }: Props) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => imports.one(contest, number), String(number))
  const [wrong, setWrong] = useState<unknown>(null)
  const busy = working(data)
  useEffect(() => {
    if (!busy) {
      changed()
      return
    }
    const timer = setInterval(reload, LOOK_AGAIN)
    return () => {
      clearInterval(timer)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `changed` is new at every drawing
  }, [busy, reload])
  if (error !== null && !data) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const run = (act: Promise<unknown>) => {
    setWrong(null)
    act.then(reload).catch((reason: unknown) => {
      setWrong(reason)
      reload()
    })
  }
  return (
    <>
      <p className="crumbs">
        <a href={home}>{say('importing')}</a> › {data.name}
      </p>
      <Standing job={data} />
      {wrong !== null && <ErrorNote error={wrong} />}
      {data.error && <ErrorNote error={new Refusal(422, data.error)} />}
      {!busy && (
        <>
          <Prospects of={data.prospects} />
          <Verbs contest={contest} job={data} run={run} home={home} />
          {data.rereadable && (data.phase === 'checked' || data.phase === 'failed') && (
            <MappingForm key={data.version} contest={contest} job={data} done={reload} />
          )}
          {Object.keys(data.counts).length > 0 && (
            <ImportRows contest={contest} job={data} changed={reload} />
          )}
        </>
      )}
    </>
  )
}

function Standing({ job }: { job: ImportJob }) {
  const say = useWords(words)
  const { counts } = job
  const said = (['ready', 'flagged', 'skipped'] as const).filter((state) => counts[state])
  return (
    <div className="import-standing" role="status">
      <b>{say(PHASES[job.phase])}</b>
      {working(job) && (
        <>
          <progress max={Math.max(job.total, 1)} value={job.done} aria-label={say(PHASES[job.phase])} />
          <span className="num">{say('progress', { done: job.done, total: job.total })}</span>
        </>
      )}
      {!working(job) && said.map((state) => <span key={state}>{say(state, { n: counts[state] ?? 0 })}</span>)}
      {counts['applied'] ? <span>{say('written', { n: counts['applied'] })}</span> : null}
      {job.resumed > 0 && <span className="hint">{say('resumed')}</span>}
      {job.notes.map((note) => (
        <span className="hint" key={note}>
          {say(NOTES[note] ?? 'hidden')}
        </span>
      ))}
    </div>
  )
}

interface VerbProps {
  contest: string
  job: ImportJob
  home: string
  run: (act: Promise<unknown>) => void
}

function Verbs({ contest, job, home, run }: VerbProps) {
  const say = useWords(words)
  const [agreed, setAgreed] = useState(false)
  const [undoing, setUndoing] = useState(false)
  const ready = job.counts['ready'] ?? 0
  const written = job.counts['applied'] ?? 0
  return (
    <div className="acts import-verbs">
      {ready > 0 && ['checked', 'applied', 'failed'].includes(job.phase) && (
        <>
          <label>
            <input type="checkbox" checked={agreed} onChange={(event) => { setAgreed(event.currentTarget.checked) }} />{' '}
            {say('consent')}
          </label>
          {!agreed && <span className="hint">{say('consentLacking')}</span>}
          {job.untimely && <span className="hint">{told(job.untimely)}</span>}
          <Button look="primary" disabled={job.untimely !== null} onClick={() => { run(imports.write(contest, job.id, agreed)) }}>
            {say('write', { n: ready })}
          </Button>
        </>
      )}
      {written > 0 && job.phase !== 'undone' && (
        <Button look="danger" onClick={() => { setUndoing(true) }}>
          {say('undo')}
        </Button>
      )}
      {written === 0 && (
        <Button
          look="quiet"
          onClick={() => {
            run(imports.discard(contest, job.id).then(() => { location.hash = home }))
          }}
        >
          {say('discard')}
        </Button>
      )}
      <a href={home}>{say('another')}</a>
      {undoing && (
        <Confirm
          title={say('undoAsk', { name: job.name })}
          verb={say('undo')}
          run={() => imports.undo(contest, job.id)}
          done={() => {
            setUndoing(false)
            run(Promise.resolve())
          }}
          close={() => { setUndoing(false) }}
        >
          <p>{say('undoSays')}</p>
        </Confirm>
      )}
    </div>
  )
}

