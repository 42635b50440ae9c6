import type { Wall } from '@/lib/api/stations'
import { StateBadge } from '@/lib/components/StateBadge'
import type { Link } from '@/lib/feed/feed'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** How settled and how fresh what is shown is. */
export function Fresh({ wall, link }: { wall: Wall; link: Link }) {
  const say = useWords(words)
  return (
    <p className="fresh">
      <StateBadge state={wall.state} />
      <span className="num">
        {say('updated')} <time>{stamp(wall.at)}</time>
      </span>
      <span className={`link link-${link}`} role="status" data-testid="link" data-link={link}>
        {say(link === 'offline' ? 'linkOffline' : link)}
      </span>
    </p>
  )
}
