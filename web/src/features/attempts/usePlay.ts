import { useCallback, useEffect, useRef, useState } from 'react'

export const SPEEDS = [1, 2, 4, 8, 16] as const
export type Speed = (typeof SPEEDS)[number]

export interface Player {
  tick: number
  playing: boolean
  speed: Speed
  seek: (tick: number) => void
  toggle: () => void
  setSpeed: (speed: Speed) => void
}

interface Played {
  ticks: number
  /** Microseconds per tick. */
  tickUs: number
  first: number
  /** Told at every frame while it runs. */
  moved: (tick: number) => void
}

/** A cursor that runs through the attempt in its own time, 1 to 16 times as fast. */
export function usePlay({ ticks, tickUs, first, moved }: Played): Player {
  const [tick, setTick] = useState(first)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(1)
  const at = useRef(first)
  const seek = useCallback(
    (to: number) => {
      at.current = Math.min(Math.max(0, to), Math.max(0, ticks - 1))
      setTick(at.current)
    },
    [ticks],
  )
  const toggle = useCallback(() => {
    setPlaying((on) => {
      if (!on && at.current >= ticks - 1) at.current = 0
      return !on
    })
  }, [ticks])
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let frame = requestAnimationFrame(function run(now) {
      seek(at.current + ((now - before) * 1000 * speed) / tickUs)
      before = now
      moved(at.current)
      if (at.current >= ticks - 1) setPlaying(false)
      else frame = requestAnimationFrame(run)
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [playing, speed, tickUs, ticks, seek, moved])
  return { tick, playing, speed, seek, toggle, setSpeed }
}
