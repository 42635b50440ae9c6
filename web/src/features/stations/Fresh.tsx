import type { Wall } from '@/lib/api/stations'
import { StateBadge } from '@/lib/components/StateBadge'
import type { Link } from '@/lib/feed/feed'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** While anybody works, what is shown is provisional whatever the stage is. */
function settled(walls: readonly Wall[]): Wall['state'] {
  const works = walls.some(({ rows }) =>
    Object.values(rows).some(({ state }) => state === 'running'),
  )
  return works ? 'provisional' : (walls[0]?.state ?? 'live')
}

/** How settled and how fresh what is shown is: said once for the whole screen. */
export function Fresh({ walls, link }: { walls: readonly Wall[]; link: Link }) {
  const say = useWords(words)
  return (
    <p className="fresh">
      <StateBadge state={settled(walls)} />
      <span className="num">
        {say('updated')} <time>{stamp(Math.max(...walls.map(({ at }) => at)))}</time>
      </span>
      <span className={`link link-${link}`} role="status" data-testid="link" data-link={link}>
        {say(link === 'offline' ? 'linkOffline' : link)}
      </span>
    </p>
  )
}
