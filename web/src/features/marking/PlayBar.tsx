import { useState } from 'react'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { mediaWords } from './mediaWords'
import { SKIP, type Player } from './player'

interface Props {
  player: Player
  at: number
  length: number
  playing: boolean
  rate: number
  turnRate: () => void
  /** Moments noted, seconds. */
  moments: readonly number[]
  note: () => void
  forget: (at: number) => void
  full?: (() => void) | undefined
}

/** The keys of a player, and the moments the judge noted. */
export function PlayBar(props: Props) {
  const { player, at, length, playing, rate, turnRate, moments, note, forget, full } = props
  const say = useWords(mediaWords)
  const [dragged, setDragged] = useState<number | null>(null)
  return (
    <div className="play">
      <div className="play-keys">
        <button type="button" className="play-key" aria-label={say('back')} onClick={() => { player.skip(-SKIP) }}>
          −5
        </button>
        <button type="button" className="play-key play-main" aria-label={say(playing ? 'pause' : 'play')} onClick={player.toggle}>
          {playing ? '❚❚' : '▶'}
        </button>
        <button type="button" className="play-key" aria-label={say('on')} onClick={() => { player.skip(SKIP) }}>
          +5
        </button>
        <input
          className="play-line"
          type="range"
          min="0"
          max={Math.max(1, length)}
          step="0.1"
          value={dragged ?? at}
          aria-label={say('at')}
          aria-valuetext={lapse(at)}
          onInput={(event) => {
            const to = Number(event.currentTarget.value)
            setDragged(to)
            player.seek(to)
          }}
          onChange={() => { setDragged(null) }}
        />
        <span className="play-at num" data-testid="play-at">
          {lapse(at)} / {lapse(length, 0)}
        </span>
        <button type="button" className="play-key" aria-label={say('speed', { rate })} onClick={turnRate}>
          {rate}×
        </button>
        {full && (
          <button type="button" className="play-key play-word" onClick={full}>
            {say('full')}
          </button>
        )}
      </div>
      <div className="moments" role="group" aria-label={say('moments')}>
        <button type="button" className="moment-note" onClick={note}>
          + {say('moment')}
        </button>
        {moments.map((one) => (
          <span key={one} className="moment num">
            <button type="button" aria-label={say('goTo', { at: lapse(one) })} onClick={() => { player.seek(one) }}>
              {lapse(one)}
            </button>
            <button type="button" aria-label={say('forget', { at: lapse(one) })} onClick={() => { forget(one) }}>
              ✕
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}
