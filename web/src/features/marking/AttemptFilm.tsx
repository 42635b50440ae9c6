import { useEffect, useRef, useState } from 'react'
import { call } from '@/lib/api/client'
import type { AttemptDetail, Samples } from '@/lib/api/attempts'
import type { FormMedia } from '@/lib/api/form'
import { Sparkline } from '@/lib/components/Sparkline'
import { titled } from '@/lib/i18n/language'
import { brief, measured } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { mediaWords } from './mediaWords'
import { PlayBar } from './PlayBar'
import { keepPlace, placeIn, RATES, type NotingPlayer, type Player } from './player'
import { useMoments } from './useMoments'

/** How many points of a curve are fetched: more than its pixels are not seen. */
const WIDTH = 600

interface Props {
  media: FormMedia
  offer: (player: NotingPlayer | null) => void
}

interface Recorded {
  detail: AttemptDetail
  samples: Samples
}

async function recorded(url: string): Promise<Recorded> {
  const detail = await call<AttemptDetail>(url)
  const last = Math.max(0, detail.ticks - 1)
  return { detail, samples: await call<Samples>(`${url}/samples?from=0&to=${last}&width=${WIDTH}`) }
}

function useRun(url: string, length: number) {
  const [at, setAt] = useState(() => placeIn(url))
  const [playing, setPlaying] = useState(false)
  const [rate, setRate] = useState<number>(RATES[0])
  const place = useRef(at)
  const seek = (to: number) => {
    place.current = Math.max(0, Math.min(length, to))
    setAt(place.current)
    keepPlace(url, place.current)
  }
  const latest = useRef(seek)
  useEffect(() => {
    latest.current = seek
  })
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let frame = requestAnimationFrame(function run(now) {
      latest.current(place.current + ((now - before) * rate) / 1000)
      before = now
      if (place.current >= length) setPlaying(false)
      else frame = requestAnimationFrame(run)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [playing, rate, length])
  const player: Player = {
    toggle: () => {
      if (!playing && place.current >= length) seek(0)
      setPlaying(!playing)
    },
    seek,
    skip: (by) => {
      seek(place.current + by)
    },
    at: () => place.current,
  }
  const turnRate = () => {
    setRate(RATES[(RATES.findIndex((one) => one === rate) + 1) % RATES.length] ?? 1)
  }
  return { at, playing, rate, player, turnRate }
}

/** The recorded channels of an attempt, running in their own time; no name, no verdict of others. */
export function AttemptFilm({ media: { url }, offer }: Props) {
  const say = useWords(mediaWords)
  const { data, error } = useLoaded(() => recorded(url), url)
  const length = data ? (data.detail.ticks * data.detail.tick_us) / 1e6 : 0
  const { at, playing, rate, player, turnRate } = useRun(url, length)
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
  if (error !== null) return <p className="note">{say('away')}</p>
  const part = length > 0 ? at / length : 0
  return (
    <figure className="film">
      <div className="lanes">
        {data?.detail.channels.map((channel) => {
          const trace = data.samples.channels[channel.id]
          if (!trace) return null
          const now = trace.high[Math.round(part * (trace.high.length - 1))] ?? null
          return (
            <div key={channel.id} className="lane">
              <span>{titled(channel.title, channel.id)}</span>
              <b className="num">
                {now === null ? '–' : measured(brief(String(now)), channel.unit ?? null)}
              </b>
              <span className="lane-plot">
                <Sparkline values={trace.high} room={trace.high.length} />
                <i className="lane-cursor" style={{ left: `${part * 100}%` }} />
              </span>
            </div>
          )
        })}
      </div>
      <PlayBar
        player={player}
        at={at}
        length={length}
        playing={playing}
        rate={rate}
        turnRate={turnRate}
        moments={moments.list}
        note={moments.note}
        forget={moments.forget}
      />
    </figure>
  )
}
