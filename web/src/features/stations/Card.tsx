import { memo } from 'react'
import type { LiveStation } from '@/lib/api/stations'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { Channels } from './Channels'
import { Lamps } from './Lamps'
import { Points } from './Points'
import { words } from './words'

/** Values in a live message's spark: six seconds. */
export const SPARK = 60

/** Whether the device is there, and what goes on: a shape and a word each. */
export function Condition({ station }: { station: LiveStation }) {
  const say = useWords(words)
  const state = station.online ? station.state : 'offline'
  return (
    <span className="condition">
      <span className={`station-state station-${state}`} data-state={state}>
        {say(state)}
      </span>
      {station.gap && station.online && <span className="station-gap">{say('gap')}</span>}
    </span>
  )
}

/** Who works here, and for how long. */
export function Worker({ station }: { station: LiveStation }) {
  const say = useWords(words)
  if (station.attempt === null) return <p className="worker worker-none">{say('nobody')}</p>
  return (
    <p className="worker">
      <span className="worker-name">{station.name ?? station.entry}</span>{' '}
      <span className="num worker-attempt">{station.attempt}</span>
      {station.state !== 'idle' && (
        <span className="num worker-time" data-testid="time">
          <span className="say">{say('time')} </span>
          {lapse(station.t)}
        </span>
      )}
    </p>
  )
}

interface Props {
  station: LiveStation
  stage: string
}

/** One station at a glance; a row that did not change is not drawn again. */
export const Card = memo(function Card({ station, stage }: Props) {
  return (
    <li className={`card card-${station.online ? station.state : 'offline'}`} data-station={station.id}>
      <div className="card-head">
        <h2>
          <a href={`#/stations/${encodeURIComponent(station.id)}/${encodeURIComponent(stage)}`}>
            {station.title || station.id}
          </a>
        </h2>
        <Condition station={station} />
      </div>
      <div className="card-work">
        <Worker station={station} />
        {station.attempt !== null && <Points station={station} />}
      </div>
      <Lamps rules={station.rules} />
      <Channels channels={station.channels} room={SPARK} />
    </li>
  )
})
