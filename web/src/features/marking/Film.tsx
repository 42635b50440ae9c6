import { useEffect, useRef, useState } from 'react'
import type { FormMedia } from '@/lib/api/form'
import { useWords } from '@/lib/i18n/words'
import { mediaWords } from './mediaWords'
import { PlayBar } from './PlayBar'
import { keepPlace, placeIn, RATES, type NotingPlayer, type Player } from './player'
import { useMoments } from './useMoments'

interface Props {
  media: FormMedia
  offer: (player: NotingPlayer | null) => void
}

/** A video that goes on where the judge left it. */
export function Film({ media: { url, title }, offer }: Props) {
  const say = useWords(mediaWords)
  const video = useRef<HTMLVideoElement>(null)
  const [at, setAt] = useState(() => placeIn(url))
  const [length, setLength] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [rate, setRate] = useState<number>(RATES[0])
  const [broken, setBroken] = useState(false)
  const seek = (to: number) => {
    const element = video.current
    if (!element) return
    const end = Number.isFinite(element.duration) ? element.duration : to
    element.currentTime = Math.max(0, Math.min(end, to))
    setAt(element.currentTime)
    keepPlace(url, element.currentTime)
  }
  const player: Player = {
    toggle: () => {
      const element = video.current
      if (element?.paused) element.play().catch(() => undefined)
      else element?.pause()
    },
    seek,
    skip: (by) => {
      seek((video.current?.currentTime ?? 0) + by)
    },
    at: () => video.current?.currentTime ?? 0,
  }
  const moments = useMoments(url, player)
  useEffect(() => {
    offer({ ...player, note: moments.note })
  })
  useEffect(
    () => () => {
      offer(null)
    },
    [offer],
  )
  return (
    <figure className="film">
      {/* What is judged is shown as it was handed in: there are captions only if it has them. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video
        ref={video}
        src={url}
        preload="metadata"
        playsInline
        aria-label={title}
        tabIndex={-1}
        onLoadedMetadata={({ currentTarget: it }) => {
          setLength(Number.isFinite(it.duration) ? it.duration : 0)
          it.currentTime = placeIn(url)
          it.playbackRate = rate
        }}
        onTimeUpdate={({ currentTarget: it }) => {
          setAt(it.currentTime)
          keepPlace(url, it.currentTime)
        }}
        onPlay={() => { setPlaying(true) }}
        onPause={() => { setPlaying(false) }}
        onError={() => { setBroken(true) }}
        onClick={player.toggle}
      />
      {broken && <p className="note">{say('away')}</p>}
      <PlayBar
        player={player}
        at={at}
        length={length}
        playing={playing}
        rate={rate}
        turnRate={() => {
          const next = RATES[(RATES.findIndex((one) => one === rate) + 1) % RATES.length] ?? 1
          if (video.current) video.current.playbackRate = next
          setRate(next)
        }}
        moments={moments.list}
        note={moments.note}
        forget={moments.forget}
        full={() => void video.current?.requestFullscreen().catch(() => undefined)}
      />
    </figure>
  )
}
