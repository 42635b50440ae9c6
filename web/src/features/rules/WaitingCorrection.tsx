import { useState } from 'react'
import { rules, type Correction } from '@/lib/api/rules'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { Effects, type Staged } from './Effects'
import { words } from './words'

/** What became of the last correction; whoever asked for it reads it here too. */
export function Outcome({ correction }: { correction: Correction }) {
  const say = useWords(words)
  const { state, judge, second, reason, own } = correction
  if (state !== 'applied' && state !== 'cancelled') return null
  const who = own ? say('you') : judge
  const what = state === 'applied' ? 'outcomeApplied' : 'outcomeCancelled'
  return (
    <p className="note" data-testid="correction-outcome" data-state={state}>
      {say(what, { judge: who, second: second ?? '', reason })}
    </p>
  )
}

interface Props {
  contest: string
  correction: Correction
  stages: readonly Staged[]
  done: (text: string) => void
  /** Reads anew what it would move. */
  reload: () => void
}

/** A correction that somebody asked for: another approves it as it stands, anybody cancels. */
export function WaitingCorrection({ contest, correction, stages, done, reload }: Props) {
  const say = useWords(words)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = (run: () => Promise<unknown>, text: string) => () => {
    setBusy(true)
    setError(null)
    run()
      .then(() => {
        done(text)
      })
      .catch((reason: unknown) => {
        setError(reason)
        reload()
      })
      .finally(() => {
        setBusy(false)
      })
  }
  const { judge, reason, own, state } = correction
  const changed = state === 'changed'
  return (
    <section className="stack" data-testid="correction-waiting" data-state={state}>
      <h2>{say('waiting')}</h2>
      <p>{say('waitingBy', { judge, reason })}</p>
      {own && <p className="hint">{say('ownRequest')}</p>}
      {error !== null && <ErrorNote error={error} />}
      {changed && <p className="banner">{say(own ? 'changedOwn' : 'changed')}</p>}
      <Effects correction={correction} stages={stages} />
      <div className="acts">
        {!own && (
          <Button
            look="primary"
            busy={busy}
            onClick={act(() => rules.confirm(contest, correction), say('applied'))}
          >
            {say(changed ? 'approveChanged' : 'approve')}
          </Button>
        )}
        <Button
          busy={busy}
          onClick={act(() => rules.cancel(contest, correction.correction), say('cancelled'))}
        >
          {say('cancel')}
        </Button>
      </div>
    </section>
  )
}
