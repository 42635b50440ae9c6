import { useState } from 'react'
import { enrolment, type ApplicationDetail, type Plan } from '@/lib/api/enrolment'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { enrolWords } from './enrolWords'
import { spoken } from './spoken'

const MOST = 4 * 1024 * 1024

interface FilesProps {
  contest: string
  data: ApplicationDetail
  plan: Plan
  changed: () => void
}

/** The files that are asked for, to be photographed or chosen. */
export function Files({ contest, data, plan, changed }: FilesProps) {
  const say = useWords(enrolWords)
  const [error, setError] = useState<unknown>(null)
  const [large, setLarge] = useState(false)
  if ((plan.attachments ?? []).length === 0) return null
  const attach = (slot: string, file: File | undefined) => {
    if (!file) return
    setLarge(file.size > MOST)
    if (file.size > MOST) return
    setError(null)
    enrolment.attach(contest, data.id, slot, file).then(changed).catch(setError)
  }
  return (
    <section>
      <h2>{say('files')}</h2>
      {error !== null && <ErrorNote error={error} />}
      {large && <p className="note note-wrong" role="alert">{say('fileLarge')}</p>}
      {(plan.attachments ?? []).map(({ id, title }) => {
        const have = data.attachments.find(({ slot }) => slot === id)
        return (
          <label className="field" key={id}>
            <span className="field-label">
              {spoken(title)} {have && `✓ ${say('have', { name: have.name })}`}
            </span>
            <input
              className="input"
              type="file"
              accept="image/jpeg,image/png,application/pdf"
              aria-label={`${spoken(title)} ${say('file')}`}
              onChange={(event) => { attach(id, event.currentTarget.files?.[0]) }}
            />
            <span className="hint">{say('file')}</span>
          </label>
        )
      })}
    </section>
  )
}
