import { Button } from '@/lib/components/Button'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import { signable } from './Review'
import { signWords } from './signWords'
import { summed } from './sum'
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
      <SumLine bench={bench} />
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
