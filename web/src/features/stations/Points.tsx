import { useEffect, useRef, useState } from 'react'
import type { LiveStation } from '@/lib/api/stations'
import { titled } from '@/lib/i18n/language'
import { number, signed } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useChanges } from '@/lib/useChanges'
import { moves, type Move } from './moves'
import { words } from './words'

const SHOWN = 6000
const MOST = 2

interface Shown extends Move {
  key: number
}

/** The newest moves; each leaves after a while. */
function useMoves(station: LiveStation): Shown[] {
  const before = useRef(station)
  const [shown, setShown] = useState<Shown[]>([])
  useEffect(() => {
    const found = moves(before.current, station)
    before.current = station
    if (found.length === 0) return
    const key = Date.now()
    const fresh = found.map((move, place) => ({ ...move, key: key + place / 100 }))
    setShown((old) => [...old, ...fresh].slice(-MOST))
    setTimeout(() => {
      setShown((old) => old.filter((one) => !fresh.includes(one)))
    }, SHOWN)
  }, [station])
  return shown
}

/** The points so far, and what has just moved them. */
export function Points({ station }: { station: LiveStation }) {
  const say = useWords(words)
  const shown = useMoves(station)
  const changes = useChanges(station.points)
  const title = (rule: string) =>
    titled(station.rules.find(({ id }) => id === rule)?.title, rule)
  return (
    <div className="points">
      <ul className="moves">
        {shown.map(({ key, rule, by }) => (
          <li key={key} className={by.startsWith('-') ? 'move move-lost' : 'move'}>
            <b className="num">{signed(by)}</b> <span>{title(rule)}</span>
          </li>
        ))}
      </ul>
      <p className="points-now">
        <span key={changes} className={changes ? 'num points-number changed' : 'num points-number'}>
          {number(station.points)}
        </span>
        {station.max !== null && (
          <span className="num points-max">
            <span aria-hidden="true">/ {station.max}</span>
            <span className="say">{say('of', { max: station.max })}</span>
          </span>
        )}
      </p>
    </div>
  )
}
