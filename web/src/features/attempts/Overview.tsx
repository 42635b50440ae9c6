import type { AttemptDetail } from '@/lib/api/attempts'
import { useWords } from '@/lib/i18n/words'
import { span, within, type View } from './scale'
import type { Mark } from './spans'
import { words } from './words'

const WIDE = 1000
const HIGH = 20
const THINNEST = 3

interface Props {
  detail: AttemptDetail
  marks: readonly Mark[]
  view: View
  cursor: number
  setView: (view: View) => void
}

/** The whole attempt in one line: where evidence lies, what part is shown; a tap goes there. */
export function Overview({ detail, marks, view, cursor, setView }: Props) {
  const say = useWords(words)
  const x = (tick: number) => (tick / Math.max(1, detail.ticks)) * WIDE
  const bar = (from: number, to: number) => {
    const wide = Math.max(THINNEST, x(to + 1) - x(from))
    return { x: x(from), width: wide }
  }
  const gaps = Object.values(detail.gaps).flat()
  return (
    <button
      type="button"
      className="overview"
      aria-label={say('overview')}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect()
        // A key presses the middle.
        const share = event.detail === 0 ? 0.5 : (event.clientX - box.left) / box.width
        const middle = share * detail.ticks
        const half = span(view) / 2
        setView(within({ from: middle - half, to: middle + half }, detail.ticks))
      }}
    >
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
        {gaps.map(([from, to], place) => (
          <rect key={place} {...bar(from, to)} y="0" height={HIGH} fill="url(#no-telemetry)" />
        ))}
        {marks.map(({ key, evidence }) => (
          <rect
            key={key}
            {...bar(evidence.from, evidence.to)}
            y={evidence.what === 'earned' ? 3 : 11}
            height={evidence.to - evidence.from > detail.ticks / 2 ? 1 : 6}
            className={`bar-${evidence.what}`}
          />
        ))}
        <rect x={x(view.from)} width={Math.max(4, x(span(view)))} y="0.5" height={HIGH - 1} className="overview-view" vectorEffect="non-scaling-stroke" />
        <rect x={x(cursor)} width="2" y="0" height={HIGH} className="overview-cursor" />
      </svg>
    </button>
  )
}
