import { memo } from 'react'
import { spark, type Steps } from '../charts/spark'

const WIDTH = 120
const HEIGHT = 24
const ROOM = 2

interface Props {
  values: readonly (number | null)[]
  /** How many values the whole width holds. */
  room: number
  steps?: Steps | undefined
}

/** The hatching that means "no telemetry"; drawn once per page, used by every chart. */
export function Hatching() {
  return (
    <svg className="say" aria-hidden="true">
      <defs>
        <pattern id="no-telemetry" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className="hatch-ground" />
          <path d="M0 0V5" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A channel's recent course without axes; the reading beside it carries the number. */
export const Sparkline = memo(function Sparkline({ values, room, steps }: Props) {
  const { path, gaps } = spark(values, { width: WIDTH, height: HEIGHT - 2 * ROOM, room, steps })
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {gaps.map(([from, to]) => (
        <rect key={from} x={from} y="0" width={Math.max(1, to - from)} height={HEIGHT} fill="url(#no-telemetry)" />
      ))}
      <path d={path} transform={`translate(0 ${ROOM})`} className="spark-line" vectorEffect="non-scaling-stroke" />
    </svg>
  )
})
