import { useEffect, useState, type ReactNode } from 'react'
import type { LiveStation, Wall } from '@/lib/api/stations'
import { onStage } from '@/lib/appearance'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { Card } from './Card'
import { Fresh } from './Fresh'
import { Legend } from './Legend'
import { useWalls } from './useWalls'
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

interface Hall {
  id: string | null
  /** Its heading, where several stages are shown together. */
  title: string
}

interface Props {
  contest: string
  /** The stages shown, one under another. */
  stages: readonly Hall[]
  /** What staff may do where there is nothing to see yet. */
  staff: ReactNode
}

function Cards({ wall }: { wall: Wall }) {
  const say = useWords(words)
  const stations = sorted(wall)
  const { page, pages } = useTurns(stations.length)
  const shown = pages > 1 ? stations.slice(page * FIT, (page + 1) * FIT) : stations
  return (
    <>
      <ul className="wall" data-testid="wall">
        {shown.map((station) => (
          <Card key={station.id} station={station} stage={wall.stage} />
        ))}
      </ul>
      {pages > 1 && <p className="page">{say('page', { page: page + 1, pages })}</p>}
    </>
  )
}

/** All stations of one stage or of several, as they are judged. */
export function StationWall({ contest, stages, staff }: Props) {
  const say = useWords(words)
  const fed = useWalls(
    contest,
    stages.map(({ id }) => id),
  )
  const walls = fed.flatMap(({ wall }) => wall ?? [])
  const refusal = fed.find((one) => one.refusal !== null)?.refusal ?? null
  const link = fed.find((one) => one.link !== 'live')?.link ?? 'live'
  const any = walls.some(({ rows }) => Object.keys(rows).length > 0)
  return (
    <section className="stations">
      <div className="section-line">
        <h1>{say('stations')}</h1>
        {any && <Legend />}
        {walls.length > 0 && <Fresh walls={walls} link={link} />}
        {staff}
      </div>
      {refusal && <ErrorNote error={refusal} brief />}
      {walls.length === 0 && !refusal && <Skeleton lines={10} />}
      {walls.length > 0 && !any && (
        <EmptyState title={say('none')}>{say(staff ? 'noneStaff' : 'noneHint')}</EmptyState>
      )}
      <div className={stages.length > 1 ? 'halls' : undefined}>
        {fed.map(({ wall }, place) => {
          if (!wall || Object.keys(wall.rows).length === 0) return null
          return (
            <section key={wall.stage} aria-label={stages[place]?.title || undefined}>
              {stages.length > 1 && <h2 className="wall-stage">{stages[place]?.title}</h2>}
              <Cards wall={wall} />
            </section>
          )
        })}
      </div>
    </section>
  )
}
