import { useId, useState } from 'react'
import { imports, type ImportJob } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface Props {
  contest: string
  job: ImportJob
  done: () => void
}

/** What the sheet, its header and its columns are; already guessed, so it is folded away. */
export function MappingForm({ contest, job, done }: Props) {
  const say = useWords(words)
  const id = useId()
  const [sheet, setSheet] = useState(job.sheet)
  const [row, setRow] = useState(job.header + 1)
  const [two, setTwo] = useState(job.height === 2)
  const [fields, setFields] = useState<Record<string, string>>(
    Object.fromEntries(job.columns.map(({ column, field }) => [String(column), field])),
  )
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const lost = job.height === 0
  const again = () => {
    setBusy(true)
    imports
      .map(contest, job.id, {
        version: job.version,
        sheet,
        header: row - 1,
        height: two ? 2 : 1,
        fields: row - 1 === job.header && sheet === job.sheet ? fields : {},
        units: {},
      })
      .then(done)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <details className="mapping" open={lost}>
      <summary>{say('columns')}</summary>
      {error !== null && <ErrorNote error={error} />}
      <p className="hint">{lost ? say('noHeader') : say('columnsHint')}</p>
      <div className="mapping-head">
        {job.sheets.length > 1 && (
          <label>
            {say('sheet')}{' '}
            <select className="input" value={sheet} onChange={(event) => { setSheet(event.currentTarget.value) }}>
              {job.sheets.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {say('headerRow')}{' '}
          <input className="input num" type="number" min={1} max={1000} value={row} onChange={(event) => { setRow(Number(event.currentTarget.value) || 1) }} />
        </label>
        <label>
          <input type="checkbox" checked={two} onChange={(event) => { setTwo(event.currentTarget.checked) }} /> {say('headerTwo')}
        </label>
      </div>
      <div className="mapping-columns">
        {job.columns.map(({ column, label }) => (
          <div className="field" key={column}>
            <label className="field-label" htmlFor={`${id}${column}`}>
              {label}
            </label>
            <select
              id={`${id}${column}`}
              className="input"
              value={fields[String(column)] ?? ''}
              onChange={(event) => {
                setFields({ ...fields, [String(column)]: event.currentTarget.value })
              }}
            >
              <option value="">{say('columnNone')}</option>
              {job.fields.map(({ field, zh, en }) => (
                <option key={field} value={field}>
                  {language() === 'zh' ? zh : en}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <Button busy={busy} onClick={again}>
        {say('again')}
      </Button>
    </details>
  )
}
