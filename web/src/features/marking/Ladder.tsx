import type { FormAspect } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { compare, decimal } from '@/lib/marks/decimal'
import { words } from './words'

/** Levels from the highest down; a level holds from its number on. */
export function levels(aspect: FormAspect): string[] {
  const known = Object.keys(aspect.benchmarks).filter((level) => decimal(level) !== null)
  return known.sort((a, b) => {
    const [x, y] = [decimal(a), decimal(b)]
    return x && y ? compare(y, x) : 0
  })
}

/** The level that a mark belongs to; `null`: none, or nothing is marked. */
export function levelOf(aspect: FormAspect, value: string | null): string | null {
  const at = value === null ? null : decimal(value)
  if (!at) return null
  return (
    levels(aspect).find((level) => {
      const from = decimal(level)
      return from !== null && compare(at, from) >= 0
    }) ?? null
  )
}

/** What a mark looks like from each level on, in view while the number is typed. */
export function Ladder({ aspect, value }: { aspect: FormAspect; value: string | null }) {
  const say = useWords(words)
  const all = levels(aspect)
  const now = levelOf(aspect, value)
  if (all.length === 0) return null
  return (
    <ol className="ladder" aria-label={say('benchmarks')}>
      {all.map((level) => (
        <li key={level} aria-current={level === now ? 'true' : undefined}>
          <b className="num">{say('fromLevel', { level: number(level) })}</b>
          <span>{titled(aspect.benchmarks[level])}</span>
        </li>
      ))}
    </ol>
  )
}
