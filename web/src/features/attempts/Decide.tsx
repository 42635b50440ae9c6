import { useState } from 'react'
import { attempts, type AttemptDetail, type Override, type Verdict } from '@/lib/api/attempts'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { decimal, plain } from '@/lib/marks/decimal'
import { words } from './words'

interface FormProps {
  contest: string
  attempt: string
  verdicts: readonly Verdict[]
  close: () => void
  done: () => void
}

/** One form for all marks that nobody has decided. */
function Form({ contest, attempt, verdicts, close, done }: FormProps) {
  const say = useWords(words)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [reason, setReason] = useState('')
  const filled = verdicts.flatMap(({ rule }) => {
    const text = values[rule]?.trim() ?? ''
    return text === '' ? [] : [{ aspect: rule, found: decimal(text) }]
  })
  const marks = filled.flatMap(({ aspect, found }) => (found ? [{ aspect, value: plain(found) }] : []))
  const ready = marks.length > 0 && marks.length === filled.length && reason.trim() !== ''
  return (
    <Confirm
      title={say('decideTitle', { attempt, n: verdicts.length })}
      verb={say('askAll', { n: marks.length })}
      ready={ready}
      run={() => attempts.overrideAll(contest, attempt, { marks, reason: reason.trim() })}
      done={done}
      close={close}
    >
      <p>{say('decideSays')}</p>
      <div className="decide-marks">
        {verdicts.map((verdict) => (
          <label key={verdict.rule}>
            <span>
              <b className="num">{verdict.rule}</b> {titled(verdict.title)}
            </span>
            <small className="num hint">
              {verdict.deduction ? say('overrideCount') : verdict.max !== null && `0–${verdict.max}`}
            </small>
            <input
              className="input num"
              inputMode="decimal"
              value={values[verdict.rule] ?? ''}
              onChange={(event) => {
                setValues({ ...values, [verdict.rule]: event.target.value })
              }}
            />
          </label>
        ))}
      </div>
      <Reason label={say('reason')} value={reason} set={setReason} />
    </Confirm>
  )
}

interface GroupProps {
  contest: string
  group: string
  overrides: readonly Override[]
  done: () => void
}

/** Marks asked for together: a second person confirms all of them or none. */
function Group({ contest, group, overrides, done }: GroupProps) {
  const say = useWords(words)
  const [error, setError] = useState<unknown>(null)
  const first = overrides[0]
  if (!first) return null
  const act = (run: () => Promise<unknown>) => () => {
    setError(null)
    run()
      .catch(setError)
      .finally(done)
  }
  const n = overrides.length
  return (
    <div className="note waiting" data-testid="waiting-group">
      <b>{say('groupWaits', { n })}</b>
      <span>{say('waitingBy', { judge: first.judge, reason: first.reason })}</span>
      <ul className="decide-group num">
        {overrides.map(({ override, aspect, before, value }) => (
          <li key={override}>
            <a href={`#/attempts/${encodeURIComponent(first.attempt)}/${encodeURIComponent(aspect)}`}>{aspect}</a>{' '}
            {before === null ? '?' : number(before)} → <b>{number(value)}</b>
          </li>
        ))}
      </ul>
      {first.own && <span className="hint">{say('ownRequest')}</span>}
      {error !== null && <ErrorNote error={error} brief />}
      <div className="acts">
        {!first.own && (
          <Button look="primary" onClick={act(() => attempts.confirmAll(contest, group))}>
            {say('confirmAll', { n })}
          </Button>
        )}
        <Button onClick={act(() => attempts.rejectAll(contest, group))}>
          {say(first.own ? 'withdraw' : 'reject')}
        </Button>
      </div>
    </div>
  )
}

interface Props {
  contest: string
  detail: AttemptDetail
  /** Overrides of this attempt that wait. */
  waiting: readonly Override[]
  done: () => void
}

/** What people have to decide about an attempt, all at once. */
export function Decide({ contest, detail, waiting, done }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState(false)
  const open = detail.verdicts.filter(
    ({ rule, mark, overridden }) =>
      mark === null && overridden === null && !waiting.some(({ aspect }) => aspect === rule),
  )
  const groups = new Map<string, Override[]>()
  for (const one of waiting) {
    if (one.group !== null) groups.set(one.group, [...(groups.get(one.group) ?? []), one])
  }
  return (
    <>
      {[...groups].map(([group, overrides]) => (
        <Group key={group} contest={contest} group={group} overrides={overrides} done={done} />
      ))}
      {open.length > 0 && (
        <div className="note decide" data-testid="undecided">
          <b>{say('decideOpen', { n: open.length })}</b> <span>{say('decideRepeat')}</span>
          <div className="acts">
            <Button
              look="primary"
              onClick={() => {
                setAsking(true)
              }}
            >
              {say('decide', { n: open.length })}
            </Button>
          </div>
        </div>
      )}
      {asking && (
        <Form
          contest={contest}
          attempt={detail.attempt}
          verdicts={open}
          close={() => {
            setAsking(false)
          }}
          done={() => {
            setAsking(false)
            done()
          }}
        />
      )}
    </>
  )
}
