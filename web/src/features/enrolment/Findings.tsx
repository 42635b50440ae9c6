import type { Finding } from '@/lib/api/enrolment'
import { told } from '@/lib/api/client'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const MARKS = { met: '✓', failed: '✗', missing: '?' } as const

/** Every rule with the fact it was held against; not by colour alone. */
export function Findings({ of }: { of: readonly Finding[] }) {
  const say = useWords(words)
  return (
    <ul className="findings">
      {of.map((one, place) => (
        <li key={place} data-verdict={one.verdict}>
          <span aria-label={say(one.verdict)} role="img">
            {MARKS[one.verdict]}
          </span>
          {told(one)}
        </li>
      ))}
    </ul>
  )
}
