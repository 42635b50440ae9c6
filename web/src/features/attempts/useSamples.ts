import { useEffect, useRef, useState } from 'react'
import { attempts, type AttemptDetail, type Samples } from '@/lib/api/attempts'
import { rangeOf, type Range } from './drawStrip'
import type { Layout } from './layout'
import { span, type View } from './scale'

const WAIT = 120
/** Buckets that the server makes at most. */
const MOST = 4000

export interface Sampled {
  samples: Samples | null
  ranges: Record<string, Range>
  error: unknown
}

/** What to fetch for a view: as much again on both sides, so that panning shows something. */
function asked(view: View, ticks: number): { from: number; to: number; parts: number } {
  const wide = span(view)
  const from = Math.max(0, Math.floor(view.from - wide))
  const to = Math.min(ticks - 1, Math.ceil(view.to + wide))
  return { from, to, parts: (to - from + 1) / wide }
}

function serves(samples: Samples | null, view: View, fine: number): boolean {
  if (!samples) return false
  const inside = samples.from <= Math.max(0, view.from) && samples.to >= view.to - 1
  const perTick = fine / span(view)
  const held = Object.values(samples.channels)[0]?.t.length ?? 0
  const enough = held / Math.max(1, samples.to - samples.from) >= Math.min(1, perTick) * 0.6
  return inside && enough
}

function rangesOf(samples: Samples, layout: Layout): Record<string, Range> {
  return Object.fromEntries(
    layout.strips.flatMap(({ channel, limits }) => {
      const trace = samples.channels[channel.id]
      return trace ? [[channel.id, rangeOf(limits, trace)]] : []
    }),
  )
}

interface Wanted {
  contest: string
  detail: AttemptDetail
  layout: Layout
  view: View
  /** The plot's width in pixels: as many values as can be seen are fetched. */
  width: number
}

/** The samples for what is on the screen, fetched anew when it is zoomed or left. */
export function useSamples({ contest, detail, layout, view, width }: Wanted): Sampled {
  const [sampled, setSampled] = useState<Sampled>({ samples: null, ranges: {}, error: null })
  const { attempt, ticks } = detail
  const latest = useRef(layout)
  useEffect(() => {
    latest.current = layout
  })
  const good = width === 0 || serves(sampled.samples, view, width)
  const { from, to, parts } = asked(view, ticks)
  useEffect(() => {
    if (good || ticks === 0) return
    const gone = new AbortController()
    const timer = setTimeout(() => {
      attempts
        .samples(contest, attempt, { from, to, width: Math.min(MOST, Math.ceil(width * parts)) }, gone.signal)
        .then((samples) => {
          setSampled((old) => ({
            samples,
            // The first look is at the whole attempt: its extent stays the axes' range.
            ranges: old.samples ? old.ranges : rangesOf(samples, latest.current),
            error: null,
          }))
        })
        .catch((error: unknown) => {
          if (!gone.signal.aborted) setSampled((old) => ({ ...old, error }))
        })
    }, WAIT)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
    // Asked again only when what there is no longer serves.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [good, contest, attempt, width, good ? 0 : from, good ? 0 : to])
  return sampled
}
