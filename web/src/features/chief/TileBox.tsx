import { useState, type ReactNode } from 'react'
import type { Tile, TileName } from '@/lib/api/tiles'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { oneIn } from './plots'
import { tileWords } from './tileWords'

interface Props {
  name: TileName
  tile: Pick<Tile<unknown, unknown>, 'shown' | 'from' | 'n' | 'alarm' | 'false_alarms'>
  /** One sentence: what it says now. */
  says: string
  /** How it is computed. */
  formula: string
  children?: ReactNode
  /** The numbers behind the picture. */
  numbers?: ReactNode
}

/** One tile: what it says, the picture, from when it is shown, how often it is wrong, and why. */
export function TileBox({ name, tile, says, formula, children, numbers }: Props) {
  const say = useWords(tileWords)
  const [why, setWhy] = useState(false)
  const often = oneIn(tile.false_alarms)
  const alarms =
    tile.alarm === null
      ? say('noAlarm')
      : often === null
        ? say('rareAlarms')
        : say('falseAlarms', { x: often })
  return (
    <section className={`tile tile-${name}`} data-testid={`tile-${name}`} aria-label={say(name)}>
      <h3>{say(name)}</h3>
      {tile.shown ? (
        <>
          <p className="tile-says">{says}</p>
          {children}
        </>
      ) : (
        <p className="tile-not hint">{say('shownFrom', { from: tile.from, n: tile.n })}</p>
      )}
      <p className="tile-foot num">
        {say('n', { n: tile.n })} · {say('from', { from: tile.from })} · {alarms} · {say('never')}{' '}
        <Button
          look="quiet"
          aria-expanded={why}
          onClick={() => {
            setWhy(!why)
          }}
        >
          {say(why ? 'hideWhy' : 'why')}
        </Button>
      </p>
      {why && (
        <div className="tile-why">
          <p>{formula}</p>
          {tile.shown && numbers}
        </div>
      )}
    </section>
  )
}
