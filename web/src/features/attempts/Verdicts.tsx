import { memo } from 'react'
import type { Verdict } from '@/lib/api/attempts'
import { Lamp } from '@/lib/components/Lamp'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { worthOf } from '@/lib/marks/worth'
import { lampOf } from './spans'
import { words } from './words'

/** What a verdict comes to; an overridden one keeps its original beside the new one. */
export function MarkShown({ verdict }: { verdict: Verdict }) {
  const say = useWords(words)
  const { overridden, mark, points, max, deduction, each } = verdict
  const shown = (value: string | null) => (value === null ? '?' : number(value))
  const count = overridden ? overridden.value : mark
  return (
    <span className="num mark-shown">
      {overridden && (
        <s>
          <span className="say">{say('original', { mark: shown(points) })}</span>
          <span aria-hidden="true">{shown(points)}</span>
        </s>
      )}{' '}
      <b>{shown(overridden ? overridden.points : points)}</b>
      {!deduction && max !== null && <small> / {max}</small>}
      {deduction && each !== null && count !== null && count !== '0' && (
        <small> {say('times', { n: count })}</small>
      )}
    </span>
  )
}

interface Props {
  verdicts: readonly Verdict[]
  chosen: string | null
  choose: (rule: string) => void
  /** Marks of other rules to compare with, by rule. */
  before?: Readonly<Record<string, string | null>> | undefined
}

/** All verdicts; choosing one shows its grounds and goes to its first span. */
export const Verdicts = memo(function Verdicts({ verdicts, chosen, choose, before }: Props) {
  const say = useWords(words)
  return (
    <ul className="verdicts" aria-label={say('verdicts')} data-testid="verdicts">
      {verdicts.map((verdict) => {
        const old = before?.[verdict.rule]
        const moved = before !== undefined && old !== verdict.mark
        return (
          <li key={verdict.rule}>
            <button
              type="button"
              className="verdict"
              aria-current={verdict.rule === chosen ? 'true' : undefined}
              data-rule={verdict.rule}
              onClick={() => {
                choose(verdict.rule)
              }}
            >
              <Lamp lamp={lampOf(verdict)} />
              <span className="verdict-title">
                <b className="num">{verdict.rule}</b> {titled(verdict.title)}
              </span>
              <span>
                {moved && <s className="num">{number(worthOf(verdict, old ?? null))} </s>}
                <MarkShown verdict={verdict} />
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
})
