import type { AttemptDetail, Channel, Verdict } from '@/lib/api/attempts'
import { limitsOf } from './limits'

export interface Strip {
  kind: 'strip'
  top: number
  height: number
  channel: Channel
  limits: number[]
}

export interface Lane {
  kind: 'lane'
  top: number
  height: number
  verdict: Verdict
}

export interface Layout {
  height: number
  ruler: number
  strips: Strip[]
  lanes: Lane[]
}

const RULER = 22
const HEIGHTS = { number: 64, bool: 36, code: 42 } as const
const LANE = 20
const BETWEEN = 8

type Rows = Pick<AttemptDetail, 'channels' | 'verdicts'>

/** The channels that a rule names; all of them if it names none, as `elapsed` does. */
export function namedBy(text: string | undefined, channels: readonly Channel[]): readonly Channel[] {
  const words = new Set(text?.match(/[A-Za-z_]\w*/g))
  const named = channels.filter(({ id }) => words.has(id))
  return named.length === 0 ? channels : named
}

export interface Shown extends Rows {
  /** The rule whose channels and limits alone are shown. */
  only?: Verdict | null
}

/** Which rows the timeline has, from the top: the ruler, a lane per rule, a strip per channel. */
export function layoutOf({ channels, verdicts, only }: Shown): Layout {
  let top = RULER
  const place = (height: number) => {
    top += height
    return top - height
  }
  const lanes = verdicts.map(
    (verdict): Lane => ({ kind: 'lane', top: place(LANE), height: LANE, verdict }),
  )
  top += BETWEEN
  const limiting = only ? [only] : verdicts
  const strips = namedBy(only?.text, channels).map((channel): Strip => {
    const height = HEIGHTS[channel.type]
    const limits = [...new Set(limiting.flatMap(({ text }) => limitsOf(text, channel)))]
    return { kind: 'strip', top: place(height), height, channel, limits }
  })
  return { height: top, ruler: RULER, lanes, strips }
}

export function rowAt({ lanes, strips }: Layout, y: number): Lane | Strip | null {
  return [...lanes, ...strips].find((row) => y >= row.top && y < row.top + row.height) ?? null
}
