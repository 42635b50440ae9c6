import type { FormAspect } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { compare, decimal, minus, plain, plus } from '@/lib/marks/decimal'
import { words } from './words'

/** Whether it is counted: so many times, each costing the same. */
export function counts(aspect: FormAspect): boolean {
  return aspect.kind === 'deduction' && aspect.each !== null
}

/** The count one more or less, within its bounds; `null`: there is none such. */
export function stepped(aspect: FormAspect, value: string | null, by: 1 | -1): string | null {
  const step = decimal(aspect.step ?? '1')
  const now = decimal(value ?? aspect.min)
  const low = decimal(aspect.min)
  const high = aspect.max === null ? null : decimal(aspect.max)
  if (!step || !now || !low) return null
  const next = by === 1 ? plus(now, step) : minus(now, step)
  if (compare(next, low) < 0 || (high && compare(next, high) > 0)) return null
  return plain(next)
}

interface Props {
  aspect: FormAspect
  value: string | null
  disabled: boolean
  give: (value: string) => void
  activate: () => void
}

/** A deduction by taps: one more, one less. */
export function Count({ aspect, value, disabled, give, activate }: Props) {
  const say = useWords(words)
  const step = (by: 1 | -1) => {
    const next = stepped(aspect, value, by)
    return (
      <button
        type="button"
        className="count-step"
        aria-label={`${say(by === 1 ? 'more' : 'fewer')}：${titled(aspect.title, aspect.id)}`}
        disabled={disabled || next === null}
        onFocus={activate}
        onClick={() => {
          if (next !== null) give(next)
        }}
      >
        {by === 1 ? '+' : '−'}
      </button>
    )
  }
  return (
    <div className="count" role="group" aria-label={titled(aspect.title, aspect.id)}>
      {step(-1)}
      <output className="count-value num" aria-label={say('count')}>
        {number(value ?? aspect.min)}
      </output>
      {step(1)}
    </div>
  )
}
