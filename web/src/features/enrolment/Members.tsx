import type { ApplicationDetail } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { partOf } from './parts'

/** Who is in it, with their parts; who has left is struck out and says so. */
export function Members({ of, parted }: { of: ApplicationDetail; parted: boolean }) {
  const say = useWords(deskWords)
  return (
    <ul className="member-names">
      {of.members.map((one) => (
        <li key={one.person}>
          {one.left ? <s>{one.name}</s> : one.name}
          {parted && !one.left && <span className="hint"> {say(partOf(one.part))}</span>}
          {one.left && <span className="hint"> {say('left')}</span>}
        </li>
      ))}
    </ul>
  )
}
