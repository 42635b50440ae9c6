import { useEffect, useMemo, useState } from 'react'
import { attempts, type AttemptDetail, type Samples } from '@/lib/api/attempts'
import { span, type View } from './scale'

const WAIT = 120
/** Buckets that the server makes at most. */
const MOST = 4000

/** A channel's lowest and highest value over the whole attempt, as a trace of one bucket. */
export interface Extent {
  low: (number | null)[]
  high: (number | null)[]
}

export interface Sampled {
  samples: Samples | null
  extents: Readonly<Record<string, Extent>>
  error: unknown
}

/** What to fetch for a view: as much again on both sides, so that panning shows something. */
export function asked(view: View, ticks: number, width: number) {
  const wide = span(view)
  const from = Math.max(0, Math.floor(view.from - wide))
  const to = Math.min(ticks - 1, Math.ceil(view.to + wide))
  return { from, to, width: Math.min(MOST, Math.ceil((width * (to - from + 1)) / wide)) }
}

/** Whether `samples` hold all of a view, fine enough for `width` pixels. */
export function serves(samples: Samples | null, view: View, width: number): boolean {
  if (!samples || samples.from > Math.max(0, view.from) || samples.to < view.to - 1) return false
  const held = Object.values(samples.channels)[0]?.t.length ?? 0
  const perTick = held / Math.max(1, samples.to - samples.from + 1)
  return perTick >= Math.min(1, width / span(view)) * 0.6
}

function extentsOf(samples: Samples | null): Record<string, Extent> {
  const end = (values: (number | null)[], pick: (a: number, b: number) => number) => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? [] : [known.reduce((a, b) => pick(a, b))]
  }
  return Object.fromEntries(
    Object.entries(samples?.channels ?? {}).map(([id, { low, high }]) => [
      id,
      { low: end(low, Math.min), high: end(high, Math.max) },
    ]),
  )
}

interface Wanted {
  contest: string
  detail: AttemptDetail
  view: View
  /** The plot's width in pixels, as many values as can be seen are fetched; 0: nothing is. */
  width: number
}

/** The samples of the whole attempt, and finer ones for what is on the screen. */
export function useSamples({ contest, detail, view, width }: Wanted): Sampled {
  const { attempt, ticks } = detail
  const [whole, setWhole] = useState<Samples | null>(null)
  const [part, setPart] = useState<Samples | null>(null)
  const [error, setError] = useState<unknown>(null)
  const extents = useMemo(() => extentsOf(whole), [whole])
  const wanted = width > 0 && ticks > 0
  const near = [part, whole].find((one) => serves(one, view, width))
  useEffect(() => {
    if (!wanted) return
    const gone = new AbortController()
    attempts
      .samples(contest, attempt, { from: 0, to: ticks - 1, width: Math.min(MOST, width) }, gone.signal)
      .then(setWhole)
      .catch((reason: unknown) => {
        if (!gone.signal.aborted) setError(reason)
      })
    return () => {
      gone.abort()
    }
    // A wider window asks for finer parts, not for the whole again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [contest, attempt, ticks, wanted])
  const stretch = asked(view, ticks, width)
  const missing = wanted && whole !== null && near === undefined
  const text = missing ? JSON.stringify(stretch) : ''
  useEffect(() => {
    if (text === '') return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      attempts
        .samples(contest, attempt, JSON.parse(text) as typeof stretch, gone.signal)
        .then((found) => {
          setPart(found)
          setError(null)
        })
        .catch((reason: unknown) => {
          if (!gone.signal.aborted) setError(reason)
        })
    }, WAIT)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [text, contest, attempt])
  return { samples: near ?? part ?? whole, extents, error }
}
