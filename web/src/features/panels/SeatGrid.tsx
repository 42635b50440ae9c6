import { memo } from 'react'
import type { Assignment } from '@/lib/api/panels'
import { useWords } from '@/lib/i18n/words'
import { judgeName, useHall } from './hall'
import type { Chosen } from './Pair'
import { seatWords } from './seatWords'
import { words } from './words'

interface RowProps {
  entry: string
  name: string
  judges: readonly string[]
  seated: readonly string[]
  why: ((pair: Chosen) => void) | null
}

const Row = memo(function Row({ entry, name, judges, seated, why }: RowProps) {
  const say = useWords(seatWords)
  return (
    <tr>
      <th scope="row">
        <span className="num">{entry}</span> <span className="seat-entry">{name}</span>
      </th>
      {judges.map((judge) => {
        const there = seated.includes(judge)
        const text = `${judge} ${entry} ${say(there ? 'assigned' : 'free')}`
        return (
          <td key={judge}>
            {why ? (
              <button
                type="button"
                className={there ? 'seat seat-taken' : 'seat'}
                aria-label={text}
                onClick={() => {
                  why({ entry, judge })
                }}
              />
            ) : (
              <span className={there ? 'seat seat-taken' : 'seat'} role="img" aria-label={text} />
            )}
          </td>
        )
      })}
    </tr>
  )
})

interface Props {
  found: Assignment
  why: ((pair: Chosen) => void) | null
}

/** Entries × judges; a filled place is a judge who marks. */
export function SeatGrid({ found, why }: Props) {
  const say = useWords(words)
  const { judges, entries } = useHall()
  const codes = found.loads.map(({ judge }) => judge)
  return (
    <div className="scroll seat-scroll">
      <table className="seats">
        <thead>
          <tr>
            <th scope="col">{say('entry')}</th>
            {codes.map((judge) => (
              <th scope="col" key={judge} title={judgeName(judges, judge)}>
                <span className="num">{judge}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(found.assignments).map(([entry, seated]) => (
            <Row
              key={entry}
              entry={entry}
              name={entries.get(entry) ?? ''}
              judges={codes}
              seated={seated}
              why={why}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
