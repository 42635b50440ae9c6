import { memo } from 'react'
import type { LiveRule } from '@/lib/api/stations'
import { Lamp } from '@/lib/components/Lamp'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** What it has earned or cost; while that is open, out of how much. */
function score({ lamp, points, max }: LiveRule): string {
  if (lamp !== 'off' && lamp !== 'pending') return number(points)
  if (max === null) return ''
  return points === null || points === '0' ? `/ ${max}` : `${number(points)} / ${max}`
}

function RuleLamp({ rule }: { rule: LiveRule }) {
  const say = useWords(words)
  const title = titled(rule.title)
  return (
    <li className={`rule rule-${rule.lamp}`} title={title || undefined} data-rule={rule.id}>
      <Lamp lamp={rule.lamp} />
      <span className="rule-id num">{rule.id}</span>
      <span className="rule-title">{title}</span>
      <span className="rule-points num">
        {rule.deduction && rule.n > 1 && <small>{say('times', { n: rule.n })} </small>}
        {score(rule)}
      </span>
    </li>
  )
}

/** Every rule as a lamp; on narrow cards by its id alone. */
export const Lamps = memo(
  function Lamps({ rules }: { rules: readonly LiveRule[] }) {
    const say = useWords(words)
    return (
      <ul className="rules" aria-label={say('rules')}>
        {rules.map((rule) => (
          <RuleLamp key={rule.id} rule={rule} />
        ))}
      </ul>
    )
  },
  (a, b) => JSON.stringify(a.rules) === JSON.stringify(b.rules),
)
