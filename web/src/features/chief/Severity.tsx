import type { Tiles } from '@/lib/api/tiles'
import { useWords } from '@/lib/i18n/words'
import { fixed, furthest, percent, reach } from './plots'
import { judgeName, useRoom } from './room'
import { TileBox } from './TileBox'
import { tileWords } from './tileWords'

/** A difference of that many points is nothing to speak of. */
const BAND = 2

/** A dot with its interval per judge, in points about zero, the strictest first. */
export function Severity({ tile }: { tile: Tiles['severity'] }) {
  const room = useRoom()
  const say = useWords(tileWords)
  const rows = [...tile.rows].sort((a, b) => a.panel - b.panel || a.points - b.points)
  const half = reach(rows, BAND + 1)
  const x = (value: number) => percent(value, -half, half)
  const most = furthest(rows)
  const sizes = most ? [Math.abs(most.low), Math.abs(most.high)].sort((a, b) => a - b) : []
  const says = !tile.connected
    ? say('notConnected')
    : most
      ? say(most.points < 0 ? 'low' : 'high', {
          judge: judgeName(room, most.judge),
          by: fixed(Math.abs(most.points), 1),
          from: fixed(sizes[0] ?? 0, 1),
          to: fixed(sizes[1] ?? 0, 1),
        })
      : say('even')
  return (
    <TileBox name="severity" tile={tile} says={says} formula={say('whySeverity')}>
      <ul className="plot" style={{ '--band-from': `${x(-BAND)}%`, '--band-to': `${x(BAND)}%` }}>
        {rows.map(({ judge, points, low, high, panel }, place) => (
          <li key={judge} className={place > 0 && rows[place - 1]?.panel !== panel ? 'plot-row plot-apart' : 'plot-row'}>
            <span className="plot-name">{judgeName(room, judge)}</span>
            <span className="plot-track" aria-hidden="true">
              <i className="plot-line" style={{ left: `${x(low)}%`, right: `${100 - x(high)}%` }} />
              <i className="plot-dot" style={{ left: `${x(points)}%` }} />
            </span>
            <span className="plot-value num">
              {points > 0 ? '+' : ''}
              {fixed(points, 1)}
              <span className="say">
                {' '}
                ({fixed(low, 1)} – {fixed(high, 1)})
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="plot-axis num" aria-hidden="true">
        <span>
          {say('severe')} {fixed(-half, 0)}
        </span>
        <span>0</span>
        <span>
          +{half} {say('generous')}
        </span>
      </p>
    </TileBox>
  )
}
