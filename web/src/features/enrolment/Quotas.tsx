import { enrolment } from '@/lib/api/enrolment'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

/** How much of each quota is taken; nothing where there is none. */
export function Quotas({ contest, round }: { contest: string; round: number }) {
  const say = useWords(words)
  const { data } = useLoaded(() => enrolment.quota(contest), `${contest}${round}`)
  if (!data || data.rooms.length === 0) return null
  return (
    <ul className="quotas" aria-label={say('quotas')}>
      {data.rooms.map((room) => (
        <li key={`${room.what}${room.of}`}>
          <span>{room.what === 'total' ? say('quotaTotal') : room.name}</span>
          <meter min={0} max={Math.max(room.most, 1)} value={room.taken} aria-label={room.name || say('quotaTotal')} />
          <span className="num">{say('taken', { taken: room.taken, most: room.most })}</span>
          {room.waiting > 0 && <b className="num">{say('queued', { n: room.waiting })}</b>}
        </li>
      ))}
    </ul>
  )
}
