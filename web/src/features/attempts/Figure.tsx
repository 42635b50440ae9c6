import type { AttemptDetail, Samples, Trace } from '@/lib/api/attempts'
import { runs } from '@/lib/charts/spark'
import { titled } from '@/lib/i18n/language'
import { number, signed } from '@/lib/i18n/number'
import { lapse } from '@/lib/i18n/lapse'
import { rangeOf, type Range } from './drawStrip'
import { layoutOf, namedBy } from './layout'
import { xOf, type View } from './scale'
import { secondsOf, type Mark } from './spans'

const WIDTH = 300
const HEIGHT = 44
const MOST = 3

/** A trace as an SVG path within the figure's box. */
export function tracePath({ t, low, high }: Trace, view: View, { low: least, high: most }: Range): string {
  const y = (value: number | null | undefined) =>
    Math.round((HEIGHT - (((value ?? least) - least) / (most - least)) * HEIGHT) * 10) / 10
  const x = (tick: number | undefined) => Math.round(xOf(view, WIDTH, tick ?? view.to) * 10) / 10
  const line = ([first, last]: [number, number]) => {
    const steps = t.slice(first, last + 1).map((tick, place) => {
      const at = first + place
      return `H${x(tick)}V${y(low[at])}V${y(high[at])}`
    })
    return `M${x(t[first])} ${y(low[first])}${steps.join('')}`
  }
  return runs(low, true).map(line).join('')
}

/** One episode drawn for paper: the channels its rule names, limits dashed, the span shaded. */
export function Figure({ detail, mark, samples }: { detail: AttemptDetail; mark: Mark; samples: Samples }) {
  const view = { from: samples.from, to: samples.to + 1 }
  const { evidence, verdict } = mark
  const at = (tick: number) => lapse(secondsOf(detail, tick), 2)
  const from = xOf(view, WIDTH, evidence.from)
  const wide = Math.max(1.5, xOf(view, WIDTH, evidence.to + 1) - from)
  const channels = namedBy(verdict.text, detail.channels).slice(0, MOST)
  const { strips } = layoutOf({ channels, verdicts: [verdict] })
  return (
    <figure className="figure">
      <figcaption>
        <b className="num">{verdict.rule}</b> {titled(verdict.title)}{' '}
        <span className="num">
          {at(evidence.from)}–{at(evidence.to)}{' '}
          {evidence.points !== null && Number(evidence.points) !== 0 && signed(evidence.points)}
        </span>
      </figcaption>
      {strips.map(({ channel, limits }) => {
        const trace = samples.channels[channel.id] ?? { t: [], low: [], high: [] }
        const range = rangeOf(limits, trace)
        const y = (value: number) => HEIGHT - ((value - range.low) / (range.high - range.low)) * HEIGHT
        return (
          <div key={channel.id} className="figure-strip">
            <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
              <rect x={from} width={wide} y="-2" height={HEIGHT + 4} className={`wash-${evidence.what}`} />
              {limits.map((limit) => (
                <path key={limit} d={`M0 ${y(limit)}H${WIDTH}`} className="figure-limit" />
              ))}
              <path d={tracePath(trace, view, range)} className="spark-line" vectorEffect="non-scaling-stroke" />
            </svg>
            <span className="num">
              {titled(channel.title, channel.id)} {number(range.low.toPrecision(3))}…{number(range.high.toPrecision(3))} {channel.unit}
            </span>
          </div>
        )
      })}
      <span className="num hint">
        {at(samples.from)} … {at(samples.to)}
      </span>
    </figure>
  )
}
