import type { FormEntry, FormStage } from '@/lib/api/form'
import { useWords } from '@/lib/i18n/words'
import { entryCells } from './entryCells'
import { cellState, type CellState, type Sign as State } from './cells'
import { Legend, Sign } from './Sign'
import { words } from './words'

interface Props {
  stage: FormStage
  locked: boolean
  cells: Map<string, CellState>
  current: string
  choose: (entry: string) => void
}

interface Progress {
  marked: number
  total: number
  sign: State
}

/** How far one entry's form has got; its sign is that of the mark in most need of attention. */
function progress(stage: FormStage, entry: FormEntry, cells: Props['cells'], locked: boolean): Progress {
  const states = entryCells(stage, entry).map(({ cell, aspect }) => ({
    aspect,
    state: cellState(cells, cell, locked),
  }))
  const due = states.filter(({ aspect }) => aspect.kind !== 'deduction')
  const marked = due.filter(({ state }) => state.value !== null).length
  const has = (sign: State) => states.some(({ state }) => state.sign === sign)
  const complete = marked === due.length && due.length > 0
  const order: State[] = ['refused', 'saved', 'disputed', 'locked']
  const sign = order.find(has) ?? (complete ? 'sent' : 'empty')
  return { marked, total: due.length, sign }
}

export function EntryList({ stage, locked, cells, current, choose }: Props) {
  const say = useWords(words)
  return (
    <nav className="entries" aria-label={say('list')}>
      <ol>
        {stage.entries.map((entry) => {
          const { marked, total, sign } = progress(stage, entry, cells, locked)
          return (
            <li key={entry.id}>
              <button
                type="button"
                className="entry-pick"
                aria-current={entry.id === current ? 'true' : undefined}
                onClick={() => {
                  choose(entry.id)
                }}
              >
                <span className="entry-pick-name">
                  {entry.name ?? entry.id}
                  <small>{entry.unit}</small>
                </span>
                <span className="entry-pick-state num">
                  {marked}/{total} <Sign state={sign} />
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <Legend />
    </nav>
  )
}
