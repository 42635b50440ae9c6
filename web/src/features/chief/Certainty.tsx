import { useState } from 'react'
import type { Tiles } from '@/lib/api/tiles'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { about, percent } from './plots'
import { entryName, useRoom } from './room'
import { TileBox } from './TileBox'
import { tileWords } from './tileWords'

/** A bar per entry: where its place lies in 90 of 100 cases, and whether that crosses the cut. */
export function Certainty({ tile }: { tile: Tiles['certainty'] }) {
  const room = useRoom()
  const say = useWords(tileWords)
  const [all, setAll] = useState(false)
  const { k } = tile
  // The place that the published rule gives, which trims; the interval is of plain means.
  const placed = tile.rows.map((row) => {
    const rank = room.board.rows[row.entry]?.rank ?? row.rank
    return { ...row, rank, low: Math.min(row.low, rank), high: Math.max(row.high, rank) }
  })
  const rows = placed.sort((a, b) => a.rank - b.rank)
  const main = about(rows, k)
  const shown = all || main.length === 0 ? rows : main
  const from = Math.min(...shown.map(({ low }) => low)) - 0.5
  const to = Math.max(...shown.map(({ high }) => high)) + 0.5
  const edges = rows.filter(({ edge }) => edge).length
  const says =
    k === null ? say('noCut') : edges === 0 ? say('noEdges') : say('edges', { n: edges, k })
  return (
    <TileBox name="certainty" tile={tile} says={says} formula={say('whyCertainty')}>
      <ul className="plot plot-ranks" style={k === null ? {} : { '--cut': `${percent(k + 0.5, from, to)}%` }}>
        {shown.map(({ entry, rank, low, high, edge, top }) => (
          <li key={entry} className={edge ? 'plot-row plot-edge' : 'plot-row'} title={say('rankSays', { rank, low, high })}>
            <span className="plot-name">
              <b className="num">{rank}</b> {entryName(room, entry)}
            </span>
            <span className="plot-track" aria-hidden="true">
              <i
                className="plot-bar"
                style={{ left: `${percent(low - 0.5, from, to)}%`, right: `${100 - percent(high + 0.5, from, to)}%` }}
              />
              <i className="plot-dot" style={{ left: `${percent(rank, from, to)}%` }} />
            </span>
            <span className="plot-value num">
              {edge ? <b className="edge">{say('edge')}</b> : top === null ? '' : `${Math.round(top * 100)}%`}
              <span className="say"> {say('rankSays', { rank, low, high })}</span>
            </span>
          </li>
        ))}
      </ul>
      {k !== null && <p className="hint">{say('cut', { k })}</p>}
      {main.length > 0 && main.length < rows.length && (
        <Button
          look="quiet"
          onClick={() => {
            setAll(!all)
          }}
        >
          {all ? say('fewer') : say('more', { n: rows.length })}
        </Button>
      )}
    </TileBox>
  )
}
