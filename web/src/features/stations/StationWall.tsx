import { useEffect, useState, type ReactNode } from 'react'
import type { LiveStation, Wall } from '@/lib/api/stations'
import { onStage } from '@/lib/appearance'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useFeed } from '@/lib/feed/useFeed'
import { useWords } from '@/lib/i18n/words'
import { Card } from './Card'
import { Fresh } from './Fresh'
import { words } from './words'

const FIT = 12
const TURN = 10_000

/** The page shown now, of as many cards as a big screen holds; turned every 10 s. */
function useTurns(total: number): { page: number; pages: number } {
  const pages = onStage ? Math.max(1, Math.ceil(total / FIT)) : 1
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const timer = setInterval(() => {
      setTurn((n) => n + 1)
    }, TURN)
    return () => {
      clearInterval(timer)
    }
  }, [pages])
  return { page: turn % pages, pages }
}

function sorted(wall: Wall): LiveStation[] {
  return Object.values(wall.rows).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

interface Props {
  contest: string
  stage: string | null
  /** What staff may do where there is nothing to see yet. */
  staff: ReactNode
}

/** All stations of the stage, as they are judged. */
export function StationWall({ contest, stage, staff }: Props) {
  const say = useWords(words)
  const { board, link, refusal } = useFeed<Wall>({ contest, view: 'referee', stage })
  const stations = board ? sorted(board) : []
  const { page, pages } = useTurns(stations.length)
  const shown = pages > 1 ? stations.slice(page * FIT, (page + 1) * FIT) : stations
  return (
    <section className="stations">
      <div className="section-line">
        <h1>{say('stations')}</h1>
        {board && <Fresh wall={board} link={link} />}
        {staff}
      </div>
      {refusal && <ErrorNote error={refusal} brief />}
      {!board && !refusal && <Skeleton lines={10} />}
      {board && stations.length === 0 && (
        <EmptyState title={say('none')}>{say(staff ? 'noneStaff' : 'noneHint')}</EmptyState>
      )}
      {stations.length > 0 && (
        <ul className="wall" data-testid="wall">
          {shown.map((station) => (
            <Card key={station.id} station={station} />
          ))}
        </ul>
      )}
      {pages > 1 && <p className="page">{say('page', { page: page + 1, pages })}</p>}
    </section>
  )
}
