import { useState } from 'react'
import { desk, type JudgeRecord } from '@/lib/api/desk'
import { organisation } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import { tieWords } from './tieWords'

const SHOWN = 8
const NUMBER = /^(\d{15}|\d{17}[\dXx])$/

interface Props {
  contest: string
  judge: JudgeRecord
  known: boolean
  done: () => void
  close: () => void
}

/** Says who a judge is: somebody of one's units, or whoever has an identity number. */
export function Tie({ contest, judge, known, done, close }: Props) {
  const say = useWords(tieWords)
  const [text, setText] = useState(judge.name)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const q = useSettled(text).trim()
  const { data, error } = useLoaded(
    () => (q === '' ? Promise.resolve(null) : organisation.people({ q, limit: SHOWN })),
    q,
  )
  const tie = (who: { person?: string; id_number?: string }) => {
    setBusy(true)
    desk
      .tie(contest, [{ judge: judge.judge, id_number: '', ...who }])
      .then(done)
      .catch((reason: unknown) => {
        setFailed(reason)
        setBusy(false)
      })
  }
  const number = text.replace(/\s/g, '')
  return (
    <Dialog
      title={say('title', { name: judge.name || judge.judge })}
      close={close}
      actions={
        known && (
          <Button busy={busy} onClick={() => { tie({}) }}>
            {say('forget')}
          </Button>
        )
      }
    >
      <p>{say('says')}</p>
      {(failed ?? error) !== null && <ErrorNote error={failed ?? error} brief />}
      <label className="field">
        <span className="field-label">{say('find')}</span>
        <input
          className="input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => { setText(event.currentTarget.value) }}
        />
      </label>
      <ul className="tie-found" aria-live="polite">
        {data?.people.map((one) => (
          <li key={one.code}>
            <span>
              <b>{one.name}</b> {one.unit_name} <span className="num">{one.phone}</span>
            </span>
            <Button busy={busy} onClick={() => { tie({ person: one.code }) }}>
              {say('choose')}
            </Button>
          </li>
        ))}
        {data?.people.length === 0 && !NUMBER.test(number) && <li className="hint">{say('none')}</li>}
        {data?.next && <li className="hint">{say('more')}</li>}
      </ul>
      {NUMBER.test(number) && data?.people.length === 0 && (
        <Button look="primary" busy={busy} onClick={() => { tie({ id_number: number }) }}>
          {say('byNumber')}
        </Button>
      )}
    </Dialog>
  )
}
