import { useState } from 'react'
import { attempts, type Override, type Verdict } from '@/lib/api/attempts'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { decimal, plain } from '@/lib/marks/decimal'
import { words } from './words'

interface AskProps {
  contest: string
  attempt: string
  verdict: Verdict
  close: () => void
  done: () => void
}

function Ask({ contest, attempt, verdict, close, done }: AskProps) {
  const say = useWords(words)
  const [value, setValue] = useState(verdict.overridden?.value ?? verdict.mark ?? '')
  const [reason, setReason] = useState('')
  const found = decimal(value)
  const ask = () => {
    const body = { aspect: verdict.rule, value: found ? plain(found) : value, reason: reason.trim() }
    return attempts.override(contest, attempt, body)
  }
  return (
    <Confirm
      title={`${say('override')} · ${verdict.rule} ${titled(verdict.title)}`}
      verb={say('ask')}
      ready={found !== null && reason.trim() !== ''}
      run={ask}
      done={done}
      close={close}
    >
      <p>{say('overrideSays')}</p>
      <p>{say('original', { mark: verdict.mark === null ? '?' : number(verdict.mark) })}</p>
      <label className="field">
        <span className="field-label">
          {say(verdict.deduction ? 'overrideCount' : 'overrideMark')}
          {verdict.max !== null && !verdict.deduction && ` (0–${verdict.max})`}
        </span>
        <input
          className="input num"
          inputMode="decimal"
          value={value}
          onChange={(event) => {
            setValue(event.target.value)
          }}
        />
      </label>
      <Reason label={say('reason')} value={reason} set={setReason} />
    </Confirm>
  )
}

interface WaitingProps {
  contest: string
  override: Override
  done: () => void
}

function Waiting({ contest, override, done }: WaitingProps) {
  const say = useWords(words)
  const [error, setError] = useState<unknown>(null)
  const { own } = override
  const act = (run: () => Promise<unknown>) => () => {
    setError(null)
    run().then(done).catch(setError)
  }
  return (
    <div className="note waiting" data-testid="waiting">
      <b>{say('waiting', { value: number(override.value) })}</b>
      <span>{say('waitingBy', { judge: override.judge, reason: override.reason })}</span>
      {own && <span className="hint">{say('ownRequest')}</span>}
      {error !== null && <ErrorNote error={error} brief />}
      {override.group === null ? <div className="acts">
        {!own && (
          <Button look="primary" onClick={act(() => attempts.confirm(contest, override.override))}>
            {say('confirm')}
          </Button>
        )}
        <Button onClick={act(() => attempts.reject(contest, override.override))}>
          {say(own ? 'withdraw' : 'reject')}
        </Button>
      </div> : <span className="hint">{say('withGroup')}</span>}
    </div>
  )
}

interface Props {
  contest: string
  attempt: string
  verdict: Verdict
  waiting: Override | undefined
  done: () => void
}

/** Setting an automatic mark by hand: one asks with a reason, another confirms. */
export function OverrideBox({ contest, attempt, verdict, waiting, done }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState(false)
  if (waiting) return <Waiting contest={contest} override={waiting} done={done} />
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {say('override')}
      </Button>
      {asking && (
        <Ask
          contest={contest}
          attempt={attempt}
          verdict={verdict}
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
