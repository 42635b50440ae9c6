import { useState } from 'react'
import { rules, type Correction } from '@/lib/api/rules'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Effects } from './Effects'
import { words } from './words'

const REFRESH = 5000

interface WaitingProps {
  contest: string
  correction: Correction
  done: (text: string, applied: boolean) => void
}

/** A correction that somebody asked for: another approves it, anybody of them cancels. */
function Waiting({ contest, correction, done }: WaitingProps) {
  const say = useWords(words)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = (run: () => Promise<unknown>, text: string, applied: boolean) => () => {
    setBusy(true)
    setError(null)
    run()
      .then(() => {
        done(text, applied)
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  const { correction: id, judge, reason, own } = correction
  return (
    <section className="stack" data-testid="correction-waiting">
      <h2>{say('waiting')}</h2>
      <p>{say('waitingBy', { judge, reason })}</p>
      {own && <p className="hint">{say('ownRequest')}</p>}
      <Effects correction={correction} />
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        {!own && (
          <Button
            look="primary"
            busy={busy}
            onClick={act(() => rules.confirm(contest, id), say('applied'), true)}
          >
            {say('approve')}
          </Button>
        )}
        <Button busy={busy} onClick={act(() => rules.cancel(contest, id), say('cancelled'), false)}>
          {say('cancel')}
        </Button>
      </div>
    </section>
  )
}

interface Props {
  contest: string
  text: string
  changed: boolean
  applied: () => void
}

/** A corrected rulebook: what it would move, then as a whole or not at all. */
export function Correct({ contest, text, changed, applied }: Props) {
  const say = useWords(words)
  const pending = useLoaded(() => rules.corrections(contest), contest, REFRESH)
  const [preview, setPreview] = useState<Correction | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [told, setTold] = useState('')
  const run = <T,>(act: () => Promise<T>, then: (result: T) => void) => {
    setBusy(true)
    setError(null)
    setTold('')
    act()
      .then(then)
      .catch(setError)
      .finally(() => {
        setBusy(false)
        pending.reload()
      })
  }
  const waiting = pending.data?.find(({ state }) => state === 'waiting')
  if (waiting) {
    return (
      <Waiting
        contest={contest}
        correction={waiting}
        done={(words_, took) => {
          setTold(words_)
          setPreview(null)
          pending.reload()
          if (took) applied()
        }}
      />
    )
  }
  return (
    <div className="stack">
      <p>{say('correctSays')}</p>
      {told !== '' && <p className="note">{told}</p>}
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        <Button
          look={preview ? 'plain' : 'primary'}
          busy={busy}
          disabled={!changed}
          onClick={() => {
            run(() => rules.correct(contest, text), setPreview)
          }}
        >
          {say('preview')}
        </Button>
        {!changed && <span className="hint">{say('same')}</span>}
      </div>
      {preview && (
        <>
          <Effects correction={preview} />
          <label className="field">
            <span className="field-label">{say('reason')}</span>
            <textarea
              className="input"
              rows={2}
              maxLength={200}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
              }}
            />
          </label>
          <div className="acts">
            <Button
              look="primary"
              busy={busy}
              disabled={reason.trim() === ''}
              onClick={() => {
                run(
                  () => rules.apply(contest, preview.correction, reason.trim()),
                  () => {
                    setPreview(null)
                  },
                )
              }}
            >
              {say('ask')}
            </Button>
            <Button
              busy={busy}
              onClick={() => {
                run(
                  () => rules.cancel(contest, preview.correction),
                  () => {
                    setPreview(null)
                    setTold(say('cancelled'))
                  },
                )
              }}
            >
              {say('cancel')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
