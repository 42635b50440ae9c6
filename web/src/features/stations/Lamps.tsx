import { memo } from 'react'
import type { LiveRule } from '@/lib/api/stations'
import { Lamp, type LampState } from '@/lib/components/Lamp'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { lampWords } from '@/lib/components/lampWords'
import { phrase, useWords } from '@/lib/i18n/words'
import { words } from './words'

function nothing(points: string | null): boolean {
  return points === null || points === '0'
}

/** As shown: what is earned as things stand is no longer only being judged. */
export function shownLamp({ lamp, points, deduction }: LiveRule): LampState {
  return lamp === 'pending' && !deduction && !nothing(points) ? 'held' : lamp
}

/** What it has earned or cost; while that is open, out of how much. */
export function score({ lamp, points, max }: LiveRule): string {
  if (lamp !== 'off' && lamp !== 'pending') return number(points)
  if (max === null) return ''
  return `${nothing(points) ? '—' : number(points)} / ${max}`
}

function RuleLamp({ rule, worded }: { rule: LiveRule; worded: boolean }) {
  const say = useWords(words)
  const lamp = shownLamp(rule)
  const title = titled(rule.title)
  return (
    <li className={`rule rule-${lamp}`} title={title || undefined} data-rule={rule.id}>
      <Lamp lamp={lamp} />
      <span className="rule-id num">{rule.id}</span>
      <span className="rule-title">{title}</span>
      {worded && (
        <span className="rule-word" aria-hidden="true">
          {phrase(lampWords, lamp)}
        </span>
      )}
      <span className="rule-points num">
        {rule.deduction && rule.n > 1 && <small>{say('times', { n: rule.n })} </small>}
        {score(rule)}
      </span>
    </li>
  )
}

interface Props {
  rules: readonly LiveRule[]
  /** Each lamp's word beside it, where there is room. */
  worded?: boolean
}

/** Every rule as a lamp; on narrow cards by its id alone. */
export const Lamps = memo(
  function Lamps({ rules, worded = false }: Props) {
    const say = useWords(words)
    return (
      <ul className="rules" aria-label={say('rules')}>
        {rules.map((rule) => (
          <RuleLamp key={rule.id} rule={rule} worded={worded} />
        ))}
      </ul>
    )
  },
  (a, b) => JSON.stringify(a.rules) === JSON.stringify(b.rules),
)
