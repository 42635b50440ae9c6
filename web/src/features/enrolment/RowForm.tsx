import { useId, useState, type FormEvent } from 'react'
import { imports, type ImportJob, type ImportRow } from '@/lib/api/enrolment'
import { told } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface Props {
  contest: string
  job: ImportJob
  row: ImportRow
  done: (row: ImportRow) => void
  close: () => void
}

const MASKED = /\*{3}/

/** One row to be mended: each field with what is wrong with it. */
export function RowForm({ contest, job, row, done, close }: Props) {
  const say = useWords(words)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const open = ['ready', 'flagged', 'skipped'].includes(row.state)
  const flagged = new Set(row.flags.map(({ field }) => field))
  const shown = job.fields.filter(
    ({ field }) => row.texts[field] || flagged.has(field) || job.columns.some((one) => one.field === field),
  )
  const mend = (body: { texts?: Record<string, string>; skip?: boolean }) => {
    setBusy(true)
    setError(null)
    imports
      .mend(contest, job.id, row.n, body)
      .then(done)
      .catch(setError)
      .finally(() => { setBusy(false) })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const texts: Record<string, string> = {}
    for (const { field } of shown) {
      const text = String(data.get(field) ?? '').trim()
      const before = row.texts[field] ?? ''
      if (text !== before && !(text === '' && MASKED.test(before))) texts[field] = text
    }
    mend({ texts, skip: false })
  }
  return (
    <Dialog
      title={say('mendRow', { n: row.n })}
      close={close}
      wide
      actions={
        open && (
          <>
            {row.state !== 'skipped' && (
              <Button busy={busy} onClick={() => { mend({ skip: true }) }}>
                {say('leaveOut')}
              </Button>
            )}
            <Button look="primary" type="submit" form={id} busy={busy}>
              {say(row.state === 'skipped' ? 'takeIn' : 'keepRow')}
            </Button>
          </>
        )
      }
    >
      {error !== null && <ErrorNote error={error} />}
      {row.flags
        .filter(({ field }) => field === 'row')
        .map((flag) => (
          <p className="note note-wrong" key={flag.code}>
            {told(flag)}
          </p>
        ))}
      <form id={id} onSubmit={submit} className="row-form">
        {shown.map(({ field, zh, en }) => {
          const text = row.texts[field] ?? ''
          const masked = MASKED.test(text)
          const flags = row.flags.filter((flag) => flag.field === field)
          return (
            <div className="field" key={field}>
              <label className="field-label" htmlFor={`${id}${field}`}>
                {language() === 'zh' ? zh : en}
              </label>
              <input
                id={`${id}${field}`}
                className="input"
                name={field}
                autoComplete="off"
                disabled={!open}
                defaultValue={masked ? '' : text}
                placeholder={masked ? text : ''}
                aria-invalid={flags.some(({ level }) => level === 'wrong')}
                aria-describedby={`${id}${field}h`}
              />
              <p className="hint" id={`${id}${field}h`}>
                {flags.map((flag) => (
                  <b key={flag.code}>{told(flag)} </b>
                ))}
                {masked && say('masked')}
              </p>
            </div>
          )
        })}
      </form>
    </Dialog>
  )
}
