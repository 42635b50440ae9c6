import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { AttemptDetail } from '@/lib/api/attempts'
import { useElder } from '@/lib/appearance'
import { ErrorNote } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import { drawTimeline } from './draw'
import { rowAt, type Layout } from './layout'
import { palette } from './palette'
import { panned, span, tickAt, zoomed, type View } from './scale'
import { markAt, secondsOf, type Mark } from './spans'
import { StripLabels } from './StripLabels'
import { useDrag } from './useDrag'
import { useSamples } from './useSamples'
import { useWidth } from './useWidth'
import { words } from './words'

const GUTTER = 58
const REACH = 6
const STEP = 1.6

export interface TimelineProps {
  contest: string
  detail: AttemptDetail
  layout: Layout
  marks: readonly Mark[]
  chosen: Mark | null
  /** The axes span what the chosen evidence spans, so that small margins can be seen. */
  focus: boolean
  view: View
  cursor: number
  setView: (view: View) => void
  seek: (tick: number) => void
  choose: (mark: Mark) => void
  /** To the next (1) or previous (-1) evidence. */
  step: (by: 1 | -1) => void
  toggle: () => void
}

function keyActs(props: TimelineProps): Record<string, () => void> {
  const { detail, view, cursor, setView, seek, step, toggle } = props
  const zoom = (by: number) => () => {
    setView(zoomed(view, by, cursor >= view.from && cursor <= view.to ? cursor : (view.from + view.to) / 2, detail.ticks))
  }
  const go = (tick: number) => () => {
    seek(tick)
    setView(panned(view, tick - (view.from + view.to) / 2, detail.ticks))
  }
  return {
    ArrowRight: () => {
      step(1)
    },
    ArrowLeft: () => {
      step(-1)
    },
    '+': zoom(STEP),
    '=': zoom(STEP),
    '-': zoom(1 / STEP),
    Home: go(0),
    End: go(detail.ticks - 1),
    PageUp: go(cursor - span(view) / 2),
    PageDown: go(cursor + span(view) / 2),
    ' ': toggle,
  }
}

/** Channels, limits and evidence of one attempt over its time, on a canvas. */
export function Timeline(props: TimelineProps) {
  const { contest, detail, layout, marks, chosen, focus, view, cursor, setView, seek, choose } = props
  const say = useWords(words)
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const full = useWidth(place)
  const elder = useElder()
  const width = Math.max(0, full - GUTTER)
  const recorded = detail.state !== 'running' && detail.state !== 'sealing'
  const wanted = { contest, detail, view, width: recorded ? width : 0 }
  const { samples, extents, error } = useSamples(wanted)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen || width === 0) return
    const ratio = devicePixelRatio
    const [wide, high] = [Math.round(full * ratio), Math.round(layout.height * ratio)]
    if (element.width !== wide || element.height !== high) {
      element.width = wide
      element.height = high
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    const sheet = { pen, colours: palette(element), view, gutter: GUTTER, width }
    drawTimeline(sheet, { detail, layout, samples, extents, chosen, focus, cursor })
  }, [detail, layout, samples, extents, chosen, focus, cursor, view, width, full, elder])
  const drag = useDrag({
    panned: (pixels) => {
      setView(panned(view, (-pixels / width) * span(view), detail.ticks))
    },
    tapped: (x, y) => {
      const tick = tickAt(view, width, x - GUTTER)
      const row = rowAt(layout, y)
      const reach = (REACH / width) * span(view)
      const mark = row?.kind === 'lane' ? markAt(marks, row.verdict.rule, tick, reach) : null
      if (mark) choose(mark)
      else if (x >= GUTTER) seek(tick)
    },
  })
  const acts = keyActs(props)
  const pressed = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  useEffect(() => {
    const element = place.current
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.altKey) return
      event.preventDefault()
      const x = event.clientX - (element?.getBoundingClientRect().left ?? 0) - GUTTER
      setView(zoomed(view, event.deltaY < 0 ? STEP : 1 / STEP, tickAt(view, width, x), detail.ticks))
    }
    element?.addEventListener('wheel', turned, { passive: false })
    return () => {
      element?.removeEventListener('wheel', turned)
    }
  }, [view, width, detail.ticks, setView])
  const now = lapse(secondsOf(detail, cursor), 2)
  const spoken = chosen ? `${chosen.verdict.rule} ${titled(chosen.verdict.title)}, ${now}` : now
  return (
    <>
      {error !== null && <ErrorNote error={error} brief />}
      {!recorded && <p className="hint">{say('unrecorded')}</p>}
      <div
        ref={place}
        className="timeline"
        style={{ height: `${layout.height}px` }}
        role="slider"
        tabIndex={0}
        aria-label={say('timeline')}
        aria-describedby="timeline-keys"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, detail.ticks - 1)}
        aria-valuenow={Math.round(cursor)}
        aria-valuetext={spoken}
        data-testid="timeline"
        data-from={Math.round(view.from)}
        data-to={Math.round(view.to)}
        onKeyDown={pressed}
        {...drag}
      >
        <canvas ref={canvas} style={{ width: `${full}px`, height: `${layout.height}px` }} />
        <StripLabels detail={detail} layout={layout} samples={samples} cursor={cursor} />
      </div>
    </>
  )
}
