import { useState } from 'react'
import { enrolment, type ApplicationDetail, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { spoken } from './ApplyForm'
import { enrolWords } from './enrolWords'
import { Findings } from './Findings'

const MOST = 4 * 1024 * 1024

interface Props {
  contest: string
  code: string
  plan: Plan
  changed: () => void
}

/** One's own application: where it stands, what is missing, what may be done. */
export function OwnApplication({ contest, code, plan, changed }: Props) {
  const say = useWords(enrolWords)
  const { data, error, reload } = useLoaded(() => enrolment.one(contest, code), code)
  const [busy, setBusy] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const editable = data.state === 'draft' || data.state === 'refused'
  const held = ['draft', 'submitted', 'accepted', 'waitlisted'].includes(data.state)
  const submit = () => {
    setBusy(true)
    setWrong(null)
    enrolment
      .submit(contest, code)
      .then(changed)
      .catch((reason: unknown) => {
        setWrong(reason)
        reload()
      })
      .finally(() => { setBusy(false) })
  }
  return (
    <>
      <section className="enrol-state" aria-live="polite">
        <p>{say('state', { id: data.id })}</p>
        <b>{say(data.state, { n: data.waiting ?? '' })}</b>
        {data.entry && <p className="num">{say('entry', { entry: data.entry })}</p>}
      </section>
      {wrong !== null && <ErrorNote error={wrong} />}
      {editable && (plan.attachments ?? []).length > 0 && (
        <Files contest={contest} data={data} plan={plan} changed={reload} />
      )}
      <h2>{say('check')}</h2>
      <Findings of={data.findings} />
      {editable && (
        <Button look="primary" busy={busy} onClick={submit}>
          {say('submit')}
        </Button>
      )}
      {held && (
        <Button look="quiet" onClick={() => { setLeaving(true) }}>
          {say('withdraw')}
        </Button>
      )}
      {leaving && (
        <Confirm
          title={say('withdrawAsk')}
          verb={say('withdraw')}
          run={() => enrolment.act(contest, code, 'withdraw')}
          done={changed}
          close={() => { setLeaving(false) }}
        >
          <p>{say('withdrawSays')}</p>
        </Confirm>
      )}
    </>
  )
}

interface FilesProps {
  contest: string
  data: ApplicationDetail
  plan: Plan
  changed: () => void
}

function Files({ contest, data, plan, changed }: FilesProps) {
  const say = useWords(enrolWords)
  const [error, setError] = useState<unknown>(null)
  const [large, setLarge] = useState(false)
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
