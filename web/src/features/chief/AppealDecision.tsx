import { useState } from 'react'
import { appeals, type AppealCase, type Decision } from '@/lib/api/appeals'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { useWords } from '@/lib/i18n/words'
import { appealWords } from './appealWords'
import { QuickAct } from './QuickAct'
import { useMay, useRoom } from './room'

const DECISIONS: readonly Decision[] = ['upheld', 'rejected', 'withdrawn']

interface Props {
  found: AppealCase
  reload: () => void
}

function Propose({ found, reload }: Props) {
  const { contest } = useRoom()
  const say = useWords(appealWords)
  const [decision, setDecision] = useState<Decision>(found.preview ? 'upheld' : 'rejected')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const propose = () => {
    const digest = decision === 'upheld' ? (found.preview?.digest ?? '') : ''
    setBusy(true)
    setError(null)
    appeals
      .decide(contest, found.appeal, decision, reason.trim(), digest)
      .then(reload)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section className="stack" data-testid="propose">
      <h3>{say('decision')}</h3>
      <p className="hint">
        {say('decideSays')} {!found.preview && say('needsSet')}
      </p>
      <div className="chips" role="radiogroup" aria-label={say('decision')}>
        {DECISIONS.map((one) => (
          <label key={one} className="chip chip-radio">
            <input
              type="radio"
              name="decision"
              checked={one === decision}
              onChange={() => {
                setDecision(one)
              }}
            />
            {say(one)}
          </label>
        ))}
      </div>
      <Reason label={say('reason')} value={reason} set={setReason} />
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        <Button look="primary" busy={busy} disabled={reason.trim() === ''} onClick={propose}>
          {say('decide')}
        </Button>
      </div>
    </section>
  )
}

function Waits({ found, reload }: Props) {
  const { contest } = useRoom()
  const say = useWords(appealWords)
  const arbitrates = useMay('arbitrate')
  const { first, decision, reason, own, preview } = found
  const values = { who: first ?? '', decision: say(decision ?? 'rejected'), reason: reason ?? '' }
  return (
    <section className="note" data-testid="appeal-waiting">
      <p className="note-title">{say('waitingBy', values)}</p>
      {own && <p className="hint">{say('own')}</p>}
      {arbitrates && (
        <div className="acts">
          {!own && (
            <QuickAct
              look="primary"
              verb={say('confirm')}
              run={() => appeals.confirm(contest, found.appeal, preview?.digest ?? '')}
              done={reload}
            />
          )}
          <QuickAct
            verb={say('takeBack')}
            run={() => appeals.takeBack(contest, found.appeal)}
            done={reload}
          />
        </div>
      )}
    </section>
  )
}

/** One arbitrator proposes, another confirms; only then it counts, as a whole. */
export function AppealDecision({ found, reload }: Props) {
  const say = useWords(appealWords)
  const arbitrates = useMay('arbitrate')
  if (found.state === 'waiting') return <Waits found={found} reload={reload} />
  if (found.state === 'open') return arbitrates ? <Propose found={found} reload={reload} /> : null
  const { decision, reason, first, second } = found
  return (
    <section className="note" data-testid="appeal-outcome">
      <p className="note-title">
        {say('outcome', { decision: say(decision ?? 'rejected'), reason: reason ?? '' })}
      </p>
      <p className="hint num">{say('carried', { first: first ?? '', second: second ?? '' })}</p>
    </section>
  )
}
