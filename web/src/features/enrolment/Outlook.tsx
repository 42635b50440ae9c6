import type { Outlook as Seen } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'

/** How many places are left of every quota that counts somebody, and what comes of it now. */
export function Outlook({ of, submitted = false }: { of: Seen; submitted?: boolean }) {
  const say = useWords(deskWords)
  if (of.rooms.length === 0) return null
  return (
    <div className="outlook" data-outlook={of.outlook}>
      <b>{say(submitted ? `${of.outlook}Now` : of.outlook)}</b>
      <ul>
        {of.rooms.map((room) => (
          <li key={`${room.what}${room.of}`}>
            {room.what === 'total' ? say('whole') : room.name || room.of}{' '}
            <span className="num">
              {room.taken < room.most ? say('placesLeft', { n: room.most - room.taken }) : say('full')}
              {room.waiting > 0 && ` · ${say('behind', { n: room.waiting })}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
