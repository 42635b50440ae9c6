import type { Tiles } from '@/lib/api/tiles'
import { useWords } from '@/lib/i18n/words'
import { fixed, percent } from './plots'
import { judgeName, useRoom } from './room'
import { TileBox } from './TileBox'
import { tileWords } from './tileWords'

/** How much of the axis lies beyond the alarm line: at least, at most. */
const NEAR = 1.15
const FAR = 2

/** How far each judge has moved from the own scale, against the alarm line. */
export function Drift({ tile }: { tile: Tiles['drift'] }) {
  const room = useRoom()
  const say = useWords(tileWords)
  const limit = tile.alarm ?? 8.5
  const best = new Map<string, (typeof tile.rows)[number]>()
  for (const row of tile.rows) {
    const before = best.get(row.judge)
    if (!before || row.value > before.value) best.set(row.judge, row)
  }
  const rows = [...best.values()].sort((a, b) => b.value - a.value)
  // One that has gone far must not squeeze the others; its number tells how far.
  const most = Math.min(limit * FAR, Math.max(limit * NEAR, ...rows.map(({ value }) => value)))
  const alarms = rows.filter(({ alarm }) => alarm).length
  return (
    <TileBox
      name="drift"
      tile={tile}
      says={alarms === 0 ? say('noDrift') : say('toCheck', { n: alarms })}
      formula={say('whyDrift', { limit: fixed(limit, 2) })}
    >
      <ul className="plot plot-drift" style={{ '--cut': `${percent(limit, 0, most)}%` }}>
        {rows.slice(0, 8).map(({ judge, side, value, alarm }) => (
          <li key={judge} className={alarm ? 'plot-row plot-edge' : 'plot-row'}>
            <span className="plot-name">{judgeName(room, judge)}</span>
            <span className="plot-track" aria-hidden="true">
              <i className="plot-bar" style={{ left: 0, right: `${100 - percent(value, 0, most)}%` }} />
            </span>
            <span className="plot-value num">
              {side === 'up' ? '↑' : '↓'} {fixed(value, 1)}
              <span className="say"> {say(side === 'up' ? 'generous' : 'severe')}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="hint num">{say('limit', { limit: fixed(limit, 1) })}</p>
    </TileBox>
  )
}

const text = (value: number | null) => (value === null ? '–' : fixed(value, 2))

/** infit, slope and halo of each judge; those out of the bounds are marked and put first. */
export function Consistency({ tile }: { tile: Tiles['consistency'] }) {
  const room = useRoom()
  const say = useWords(tileWords)
  const rows = [...tile.rows].sort((a, b) => b.alarms.length - a.alarms.length)
  const alarms = rows.filter((row) => row.alarms.length > 0).length
  return (
    <TileBox
      name="consistency"
      tile={tile}
      says={alarms === 0 ? say('consistent') : say('toCheck', { n: alarms })}
      formula={say('whyConsistency')}
    >
      <table className="list tile-table">
        <thead>
          <tr>
            <th scope="col">{say('judge')}</th>
            {(['infit', 'slope', 'halo'] as const).map((one) => (
              <th key={one} scope="col" className="right">
                {say(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.judge}>
              <th scope="row">{judgeName(room, row.judge)}</th>
              {(['infit', 'slope', 'halo'] as const).map((one) => (
                <td key={one} className={row.alarms.includes(one) ? 'num right tile-check' : 'num right'}>
                  {row.alarms.includes(one) && <span aria-label={say('check')}>△ </span>}
                  {text(row[one])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TileBox>
  )
}

/** How much the judges agree, as three numbers. */
export function Agreement({ tile }: { tile: Tiles['agreement'] }) {
  const say = useWords(tileWords)
  const numbers = [
    ['iccPanel', tile.icc_panel],
    ['icc', tile.icc],
    ['alpha', tile.alpha],
  ] as const
  return (
    <TileBox name="agreement" tile={tile} says={say('agreementSays')} formula={say('whyAgreement')}>
      <dl className="agreement">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd className="num">{text(value)}</dd>
          </div>
        ))}
      </dl>
    </TileBox>
  )
}
