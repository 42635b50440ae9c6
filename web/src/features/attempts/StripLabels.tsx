import type { AttemptDetail, Channel, Samples } from '@/lib/api/attempts'
import { places } from '@/lib/charts/spark'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { Layout } from './layout'
import { lampOf } from './spans'
import { words } from './words'
import { Lamp } from '@/lib/components/Lamp'

/** The value that a channel holds at a tick; `null` in a gap. */
function heldAt(samples: Samples | null, channel: string, tick: number): number | null {
  const trace = samples?.channels[channel]
  if (!trace) return null
  const place = trace.t.findLastIndex((at) => at <= tick)
  return trace.high[place] ?? null
}

interface Props {
  detail: AttemptDetail
  layout: Layout
  samples: Samples | null
  cursor: number
}

/** The rows' names over the canvas, each with its value under the cursor. */
export function StripLabels({ layout, samples, cursor }: Props) {
  const say = useWords(words)
  const text = (channel: Channel) => {
    const value = heldAt(samples, channel.id, cursor)
    if (value === null) return '–'
    if (channel.type === 'bool') return say(value ? 'yes' : 'no')
    if (channel.type === 'code') return channel.values[value] ?? String(value)
    return number(value.toFixed(Math.max(2, places(value, value))))
  }
  return (
    <div className="strip-labels">
      {layout.lanes.map(({ top, height, verdict }) => (
        <span key={verdict.rule} className="lane-label num" style={{ top: `${top}px`, height: `${height}px` }}>
          <Lamp lamp={lampOf(verdict)} />
          {verdict.rule}
        </span>
      ))}
      {layout.strips.map(({ top, channel }) => (
        <span key={channel.id} className="strip-label" style={{ top: `${top}px` }}>
          {titled(channel.title, channel.id)}{' '}
          <b className="num">
            {text(channel)}
            {channel.unit && ` ${channel.unit}`}
          </b>
        </span>
      ))}
    </div>
  )
}
