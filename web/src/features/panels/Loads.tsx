import type { Assignment } from '@/lib/api/panels'
import { useWords } from '@/lib/i18n/words'
import { judgeName, useHall } from './hall'
import { seatWords } from './seatWords'
import { words } from './words'

/** How many entries each judge has, by constituency: one bar each, from zero. */
export function Loads({ found }: { found: Assignment }) {
  const say = useWords(words)
  const title = useWords(seatWords)
  const { judges } = useHall()
  const most = Math.max(1, ...found.loads.map(({ n }) => n))
  const groups = [...new Set(found.loads.map(({ constituency }) => constituency ?? ''))]
  return (
    <div className="loads">
      <h2>{title('loads')}</h2>
      {groups.map((group) => {
        const own = found.loads.filter(({ constituency }) => (constituency ?? '') === group)
        const total = own.reduce((sum, { n }) => sum + n, 0)
        return (
          <div key={group} className="load-group">
            <p className="load-title">
              {group || say('none')} <span className="hint num">{total}</span>
            </p>
            <ul>
              {own.map(({ judge, n }) => (
                <li key={judge} className="load">
                  <span className="load-name">{judgeName(judges, judge)}</span>
                  <span className="load-bar" aria-hidden="true">
                    <i style={{ width: `${(100 * n) / most}%` }} />
                  </span>
                  <span className="num">{n}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </div>
  )
}
