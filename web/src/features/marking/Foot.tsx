import { Button } from '@/lib/components/Button'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import { signable } from './Review'
import { signWords } from './signWords'
import { summed } from './sum'
import type { Hint } from './useEntry'
import { words } from './words'

interface Props {
  bench: EntryBench
  /** One aspect per screen: the keys turn aspects, and entries at both ends. */
  focused: boolean
  pages: number
  page: number
  setPage: (page: number) => void
  place: number
  total: number
  turn: (by: 1 | -1) => void
  review: () => void
}

function SumLine({ bench }: { bench: EntryBench }) {
  const say = useWords(words)
  const { marked, total, points } = summed(
    bench.form.slots.map(({ aspect, state }) => ({ aspect, ...state })),
  )
  return (
    <p className="sum" data-testid="sum">
      <span>{say('done', { marked, total })}</span>
      {points !== null && (
        <span>
          {say('sum')} <b className="num">{number(points)}</b>
        </span>
      )}
    </p>
  )
}

const HINTS = {
  choose: 'choose',
  replace: 'replace',
  absent: 'replaceAbsent',
  kept: 'kept',
} as const satisfies Record<Hint, keyof typeof words>

/** Why the key just pressed changed nothing yet, and how to go on. */
function HintLine({ form: { hint, active, text } }: EntryBench) {
  const say = useWords(words)
  const old = active?.state.value ?? null
  const params = { old: old === null ? say('absent') : number(old), value: number(text) }
  return (
    <p className="foot-hint" role="status">
      {hint && say(HINTS[hint], params)}
    </p>
  )
}

/** Back, the sum, undo, on: always under the thumbs. */
export function Foot(props: Props) {
  const { bench, focused, pages, page, setPage, place, total, turn, review } = props
  const say = useWords(words)
  const sign = useWords(signWords)
  const { marking, stage, entry } = bench
  const within = focused && page < pages
  const last = place === total - 1
  const first = place === 0 && !(focused && page > 0)
  return (
    <footer className={focused ? 'foot foot-focus' : 'foot'}>
      <Button
        disabled={first}
        onClick={() => {
          if (focused && page > 0) setPage(page - 1)
          else turn(-1)
        }}
      >
        {focused && page > 0 ? say('previousAspect') : say('previous')}
      </Button>
      <div className="foot-middle">
        <HintLine {...bench} />
        {bench.form.hint === null && <SumLine bench={bench} />}
      </div>
      <Button disabled={!marking.undoable} onClick={marking.undo}>
        {say('undo')}
      </Button>
      {!focused && (
        <Button look={signable(stage, entry, marking) ? 'primary' : 'plain'} onClick={review}>
          {sign(stage.procedure.sign ? 'review' : 'look')}
        </Button>
      )}
      <Button
        look="primary"
        disabled={!within && last}
        onClick={() => {
          if (within) setPage(page + 1)
          else turn(1)
        }}
      >
        {within ? say(page === pages - 1 ? 'toReview' : 'nextAspect') : say('next')}
      </Button>
    </footer>
  )
}
