import { told } from '@/lib/api/client'
import type { Assignment } from '@/lib/api/panels'
import { useWords } from '@/lib/i18n/words'
import { judgeName, useHall } from './hall'
import { seatWords } from './seatWords'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** How well linked, in a word: λ₂ against the entries a judge has. */
function strength({ lambda2, loads }: Assignment): 'strong' | 'fair' | 'weak' {
  const busy = loads.filter(({ n }) => n > 0)
  const mean = busy.reduce((sum, { n }) => sum + n, 0) / Math.max(1, busy.length)
  const share = (lambda2 ?? 0) / Math.max(1, mean)
  return share > 0.6 ? 'strong' : share > 0.25 ? 'fair' : 'weak'
}

/** Whether judges can be compared, what is impossible, how likely pairs were: in words. */
export function Design({ found }: { found: Assignment }) {
  const say = useWords(seatWords)
  const { judges, entries } = useHall()
  const { infeasible, connected, components, lambda2, recused, probabilities, uncovered } = found
  if (infeasible) {
    return (
      <div className="note note-wrong" role="alert" data-testid="infeasible">
        <p className="note-title">{say('impossible')}</p>
        <p>{told(infeasible)}</p>
      </div>
    )
  }
  return (
    <div className="design" data-testid="design">
      {connected ? (
        <p>
          <b>{say(strength(found))}</b> · {say('connected')}
          {lambda2 !== null && (
            <span className="hint"> {say('lambda', { value: lambda2.toFixed(1) })}</span>
          )}
        </p>
      ) : (
        <p className="note note-wrong">{say('unconnected', { n: components })}</p>
      )}
      <p className="hint">
        {recused > 0 && say('recused', { n: recused })}
        {uncovered.length > 0 && ` · ${say('uncovered', { n: uncovered.length })}`}
      </p>
      {probabilities && (
        <p className="hint">
          {say('likely', {
            mean: percent(probabilities.mean),
            highest: percent(probabilities.highest),
            judge: judgeName(judges, probabilities.judge),
            entry: entries.get(probabilities.entry) ?? probabilities.entry,
            seeds: probabilities.seeds,
          })}
        </p>
      )}
      {found.seed !== '' && (
        <p className="hint seed">{say('solver', { solver: found.solver, seed: found.seed })}</p>
      )}
    </div>
  )
}
