import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'
import { PARTS, partOf, type Member, type Part } from './parts'

interface Props {
  members: readonly Member[]
  /** Whether they have parts at all: in a contest of persons they have none. */
  parted: boolean
  change: (next: Member[]) => void
}

/** Who is in an application, each with a part, to be changed or taken out. */
export function MemberRows({ members, parted, change }: Props) {
  const say = useWords(deskWords)
  if (members.length === 0) return <p className="hint">{say('chosenNone')}</p>
  const put = (person: string, part: Part) => {
    change(members.map((one) => (one.person === person ? { ...one, part } : one)))
  }
  return (
    <ul className="member-rows">
      {members.map((one) => (
        <li key={one.person}>
          <span>{one.name}</span>
          {parted && (
            <select
              className="input"
              aria-label={say('part', { name: one.name })}
              value={one.part}
              onChange={(event) => { put(one.person, partOf(event.currentTarget.value)) }}
            >
              {PARTS.map((part) => <option key={part} value={part}>{say(part)}</option>)}
            </select>
          )}
          <button
            type="button"
            className="button button-quiet"
            aria-label={say('remove', { name: one.name })}
            onClick={() => { change(members.filter(({ person }) => person !== one.person)) }}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  )
}
