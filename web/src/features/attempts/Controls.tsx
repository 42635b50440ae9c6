import type { ReactNode } from 'react'
import type { AttemptDetail } from '@/lib/api/attempts'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { secondsOf } from './spans'
import { SPEEDS, type Player, type Speed } from './usePlay'
import { words } from './words'

interface Props {
  detail: AttemptDetail
  player: Player
  step: (by: 1 | -1) => void
  zoom: (factor: number) => void
  whole: () => void
  children: ReactNode
}

const previous = <path d="M4 3v10M13 3 6 8l7 5Z" />
const next = <path d="M12 3v10M3 3l7 5-7 5Z" />
const less = <path d="M3 8h10" />
const more = <path d="M3 8h10M8 3v10" />

function Tool({ label, sign, run }: { label: string; sign: ReactNode; run: () => void }) {
  return (
    <button type="button" className="control" aria-label={label} title={label} onClick={run}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {sign}
      </svg>
    </button>
  )
}

/** The verbs of the replay; each has a key as well. */
export function Controls({ detail, player, step, zoom, whole, children }: Props) {
  const say = useWords(words)
  return (
    <div className="controls" role="group" aria-label={say('timeline')}>
      <Tool
        label={say('previous')}
        sign={previous}
        run={() => {
          step(-1)
        }}
      />
      <button type="button" className="control control-play" onClick={player.toggle}>
        {say(player.playing ? 'pause' : 'play')}
      </button>
      <Tool
        label={say('next')}
        sign={next}
        run={() => {
          step(1)
        }}
      />
      <label className="speed">
        <span className="say">{say('speed')}</span>
        <select
          className="control num"
          value={player.speed}
          onChange={(event) => {
            player.setSpeed(Number(event.target.value) as Speed)
          }}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed}×
            </option>
          ))}
        </select>
      </label>
      <output className="num replay-time" data-testid="cursor">
        {lapse(secondsOf(detail, player.tick), 2)}
        <small> / {lapse(secondsOf(detail, detail.ticks), 1)}</small>
      </output>
      {children}
      <span className="controls-zoom">
        <Tool
          label={say('zoomOut')}
          sign={less}
          run={() => {
            zoom(1 / 2)
          }}
        />
        <Tool
          label={say('zoomIn')}
          sign={more}
          run={() => {
            zoom(2)
          }}
        />
        <button type="button" className="control" onClick={whole}>
          {say('whole')}
        </button>
      </span>
    </div>
  )
}
