import type { Day } from '@/lib/api/schedule'
import { Qr } from '@/lib/components/Qr'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

type Part = Day['parts'][number]

interface Props {
  day: Day
  keys: readonly string[]
  /** The contest that is next: its pass is open. */
  first: string
}

/** What is shown at check-in: one for each contest somebody has a link to. */
export function Passes({ day, keys, first }: Props) {
  const held = day.parts.flatMap((part) => {
    const key = part.key === null ? undefined : keys[part.key]
    return key === undefined ? [] : [{ part, key }]
  })
  if (held.length < 2) return held.map(({ part, key }) => <Pass key={key} part={part} pass={key} />)
  return held.map(({ part, key }) => (
    <details key={key} open={part.contest === first}>
      <summary>{titled(part.title, part.contest)}</summary>
      <Pass part={part} pass={key} />
    </details>
  ))
}

function Pass({ part, pass }: { part: Part; pass: string }) {
  const say = useWords(words)
  return (
    <section className="day-pass" aria-label={say('pass')}>
      <h2>{say('pass')}</h2>
      <Qr text={`${location.origin}/day#${pass}`} label={say('pass')} />
      <p className="num">{part.id}</p>
    </section>
  )
}
