import { useState } from 'react'
import { VERIFIER, printAddress, readFairnessTable, tableAddress, type Fairness } from '@/lib/api/fairness'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import type { Outcome } from './recompute'
import { words } from './words'

const SHOWN = 20

/** 自己算一遍: the table, the program, and the same here at once. */
export function Recompute({ report }: { report: Fairness }) {
  const say = useWords(words)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { contest, stage } = report
  const compute = async () => {
    setBusy(true)
    setError(null)
    try {
      const [{ recompute }, { readTable }] = await Promise.all([import('./recompute'), import('./table')])
      setOutcome(recompute(readTable(await readFairnessTable(contest.id, stage))))
    } catch (found) {
      setError(found)
    }
    setBusy(false)
  }
  const wrong = outcome?.differences.length ?? 0
  return (
    <div className="fair-own">
      <p>{say('recomputeHint')}</p>
      <p className="fair-actions">
        <Button look="primary" busy={busy} onClick={() => void compute()}>
          {say('recompute')}
        </Button>
        <a href={tableAddress(contest.id, stage)}>{say('table')}</a>
        <a href={VERIFIER}>{say('verifier')}</a>
        <a href={printAddress(contest.id, stage)}>{say('print')}</a>
      </p>
      <p role="status" className="fair-outcome" data-wrong={wrong > 0} data-testid="recomputed">
        {outcome && say(wrong ? 'disagree' : 'agree', { n: outcome.numbers, wrong })}
      </p>
      {wrong > 0 && (
        <ul className="fair-wrong num">
          {outcome?.differences.slice(0, SHOWN).map((each) => (
            <li key={each.key}>
              {each.key.split('\u0000').filter(Boolean).join(' ')}: {each.published} ≠ {each.computed}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <ErrorNote error={error} />}
    </div>
  )
}
