import type { ImportJob } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'

/** How many of a list will find a place, told before it is written. */
export function Prospects({ of }: { of: ImportJob['prospects'] }) {
  const say = useWords(deskWords)
  if (!of || of.applications === 0) return null
  const { applications, without } = of
  return (
    <div className="outlook" data-outlook={without > 0 ? 'waits' : 'free'} role="status">
      <b>
        {without === 0
          ? say('allPlaced', { n: applications })
          : say(of.waits ? 'someWait' : 'someNone', { n: applications, m: without })}
      </b>
      {of.by_hand && without > 0 && <p className="hint">{say('ifAccepted')}</p>}
      <ul>
        {of.rooms.map((room) => (
          <li key={`${room.what}${room.of}`}>
            {say('keptOut', { name: room.what === 'total' ? say('whole') : room.name || room.of, most: room.most, n: room.waiting })}
          </li>
        ))}
      </ul>
    </div>
  )
}
