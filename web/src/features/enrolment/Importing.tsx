import { useId, useState, type FormEvent } from 'react'
import { imports, type ImportJob } from '@/lib/api/enrolment'
import { organisation } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { codeIn, UnitField } from '@/lib/components/Suggest'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useHash } from '@/lib/useHash'
import { ImportDesk } from './ImportDesk'
import { keptWords } from './keptWords'
import { words } from './words'

const MOST = 20 * 1024 * 1024
export const PHASES = {
  reading: 'reading',
  checked: 'checked',
  applying: 'applying',
  applied: 'applied',
  undoing: 'undoing',
  undone: 'undone',
  failed: 'jobFailed',
} as const

interface Props {
  contest: string
  changed: () => void
}

/** Sending a list in, and what became of the earlier ones. */
export function Importing({ contest, changed }: Props) {
  const [, section = 'enrolment', , number] = useHash()
  const here = `#/${encodeURIComponent(contest)}/${section}/importing`
  const opened = Number(number)
  if (opened > 0) {
    return <ImportDesk key={opened} contest={contest} number={opened} home={here} changed={changed} />
  }
  return <Sending contest={contest} here={here} />
}

function Sending({ contest, here }: { contest: string; here: string }) {
  const say = useWords(words)
  const tell = useWords(keptWords)
  const units = useLoaded(() => organisation.units({ limit: 1, closed: false }), contest)
  const jobs = useLoaded(() => imports.list(contest), contest)
  if (units.error !== null) return <ErrorNote error={units.error} retry={units.reload} />
  if (!units.data) return <Skeleton />
  const [first] = units.data.units
  if (!first) {
    return <EmptyState title={say('noUnits')}>{say('noUnitsHint')}</EmptyState>
  }
  return (
    <>
      <SendForm
        contest={contest}
        unit={first.code}
        sent={({ id }) => {
          location.hash = `${here}/${id}`
        }}
      />
      {jobs.data && jobs.data.length > 0 && (
        <section>
          <h3>{say('earlier')}</h3>
          <p className="hint">{tell('kept')}</p>
          <ul className="imports">
            {jobs.data.map((job) => (
              <li key={job.id}>
                <a href={`${here}/${job.id}`}>{job.name}</a> · {job.unit_name} · {say(PHASES[job.phase])} ·{' '}
                {tell('until', { day: new Date(job.kept_until).toLocaleDateString() })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface FormProps {
  contest: string
  /** The unit to begin with. */
  unit: string
  sent: (job: ImportJob) => void
}

function SendForm({ contest, unit, sent }: FormProps) {
  const say = useWords(words)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [large, setLarge] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const file = data.get('file')
    if (!(file instanceof File)) return
    setLarge(file.size > MOST)
    if (file.size > MOST) return
    setBusy(true)
    setError(null)
    imports
      .send(contest, codeIn(String(data.get('unit'))), file)
      .then(sent)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <form className="stack import-form" onSubmit={submit}>
      {error !== null && <ErrorNote error={error} />}
      {large && (
        <p className="note note-wrong" role="alert">
          {say('tooLarge')}
        </p>
      )}
      <UnitField label={say('chooseUnit')} hint={say('chooseUnitHint')} name="unit" initial={unit} required />
      <div className="field">
        <label className="field-label" htmlFor={`${id}f`}>
          {say('chooseFile')}
        </label>
        <input id={`${id}f`} className="input" type="file" name="file" accept=".xlsx,.xls,.xlsm,.csv,.txt" required aria-describedby={`${id}h`} />
        <p className="hint" id={`${id}h`}>
          {say('chooseFileHint')}
        </p>
      </div>
      <Button look="primary" type="submit" busy={busy}>
        {say('read')}
      </Button>
    </form>
  )
}
