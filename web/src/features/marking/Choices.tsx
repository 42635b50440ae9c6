import type { FormAspect } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'

interface Props {
  aspect: FormAspect
  values: readonly string[]
  value: string | null
  disabled: boolean
  /** What is being typed on a keyboard. */
  typing: string
  give: (value: string) => void
  activate: () => void
}

/** One big key for each allowed value; a judgement's keys carry the benchmark of their level. */
export function Choices({ aspect, values, value, disabled, typing, give, activate }: Props) {
  const worded = Object.keys(aspect.benchmarks).length > 0
  return (
    <div
      className={worded ? 'choices choices-worded' : 'choices'}
      role="group"
      aria-label={titled(aspect.title, aspect.id)}
    >
      {values.map((one) => {
        const benchmark = aspect.benchmarks[one]
        const text = benchmark ? titled(benchmark) : ''
        return (
          <button
            type="button"
            key={one}
            className={typing === one ? 'choice choice-typing' : 'choice'}
            data-value={one}
            aria-pressed={value === one}
            disabled={disabled}
            onFocus={activate}
            onClick={() => {
              give(one)
            }}
          >
            <span className="choice-value num">{number(one)}</span>
            {text && <span className="choice-text">{text}</span>}
          </button>
        )
      })}
    </div>
  )
}
