import { useState, type ReactNode } from 'react'
import type { LiveChannel, LiveEvent, LiveStation, Wall } from '@/lib/api/stations'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useFeed } from '@/lib/feed/useFeed'
import { titled } from '@/lib/i18n/language'
import { signed } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { Condition, Worker } from './Card'
import { Channels } from './Channels'
import { Fresh } from './Fresh'
import { goesOn, happenedAt, newestFirst } from './happened'
import { extended, type Course } from './history'
import { Lamps } from './Lamps'
import { Points } from './Points'
import { words } from './words'

/** A minute, ten values a second. */
const ROOM = 600
/** What a chart shows at least: its first seconds do not race across it. */
const LEAST = 100

type Courses = Readonly<Record<string, Course>>

function gathered(old: Courses, { channels, t }: LiveStation): Courses {
  return Object.fromEntries(
    channels.map(({ id, spark }) => [id, extended(old[id] ?? null, spark, t, ROOM)]),
  )
}

/** The channels with a minute of their course, gathered while the page is open. */
function useCourses(station: LiveStation): LiveChannel[] {
  const [seen, setSeen] = useState<LiveStation | null>(null)
  const [courses, setCourses] = useState<Courses>({})
  if (seen !== station) {
    setSeen(station)
    setCourses(gathered(courses, station))
  }
  return station.channels.map((channel) => ({
    ...channel,
    spark: [...(courses[channel.id]?.values ?? channel.spark)],
  }))
}

function Event({ event, station }: { event: LiveEvent; station: LiveStation }) {
  const say = useWords(words)
  const rule = station.rules.find(({ id }) => id === event.rule)
  const at = lapse(happenedAt(event, station))
  return (
    <li className={`event event-${event.what}`}>
      <span className="num event-time">
        {goesOn(event, station) ? say('since', { at }) : at}
      </span>
      <span>
        <b className="num">{event.rule}</b> {titled(rule?.title)}
      </span>
      <b className="num event-points">{event.points === null ? '' : signed(event.points)}</b>
    </li>
  )
}

function Events({ station }: { station: LiveStation }) {
  const say = useWords(words)
  if (station.events.length === 0) return <p className="hint">{say('noEvents')}</p>
  return (
    <ol className="events" data-testid="events">
      {newestFirst(station).map((event) => (
        <Event key={`${event.rule}/${event.from}`} event={event} station={station} />
      ))}
    </ol>
  )
}

function Judged({ station }: { station: LiveStation }) {
  const say = useWords(words)
  const channels = useCourses(station)
  const room = Math.max(LEAST, ...channels.map(({ spark }) => spark.length))
  return (
    <>
      <div className="station-now">
        <Worker station={station} />
        <Points station={station} />
        {station.state === 'running' && <p className="hint">{say('provisionalLong')}</p>}
        {station.attempt !== null && station.state === 'sealed' && (
          <a className="button" href={`#/attempts/${encodeURIComponent(station.attempt)}`}>
            {say('replay')}
          </a>
        )}
      </div>
      <div className="station-parts">
        <section className="station-channels">
          <h2>
            {say('channels')} <small>{say('last', { n: Math.round(room / 10) })}</small>
          </h2>
          <Channels channels={channels} room={room} />
        </section>
        <section className="station-rules">
          <h2>{say('rules')}</h2>
          <Lamps rules={station.rules} worded />
        </section>
        <section className="station-events">
          <h2>{say('events')}</h2>
          <Events station={station} />
        </section>
      </div>
    </>
  )
}

interface Props {
  contest: string
  stage: string | null
  id: string
  /** What only staff see, given the station as it stands. */
  staff: (live: LiveStation | null) => ReactNode
}

/** One station in full. */
export function StationView({ contest, stage, id, staff }: Props) {
  const say = useWords(words)
  const { board, link, refusal } = useFeed<Wall>({ contest, view: 'referee', stage })
  const station = board?.rows[id]
  return (
    <section className="station">
      <div className="section-line">
        <p className="crumb">
          <a href="#/stations">← {say('wall')}</a>
        </p>
        <h1>{station?.title || id}</h1>
        {station && <Condition station={station} />}
        {board && <Fresh walls={[board]} link={link} />}
      </div>
      {refusal && <ErrorNote error={refusal} brief />}
      {!board && !refusal && <Skeleton lines={8} />}
      {board && !station && <EmptyState title={say('missing', { id })} />}
      {station && <Judged station={station} />}
      {staff(station ?? null)}
    </section>
  )
}
