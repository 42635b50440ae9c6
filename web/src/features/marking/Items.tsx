import type { FormItem } from '@/lib/api/form'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import type { Sign as SignState } from './cells'
import { aspectsOf, entryCells, slotStates } from './entryCells'
import { Sign } from './Sign'
import { words } from './words'

function itemText({ id, attributes }: FormItem): string {
  return [id, ...Object.values(attributes).slice(0, 2)].join(' · ')
}

/** The sign of an item's marks: that of the first which is not simply delivered. */
function itemSign({ stage, entry, marking }: EntryBench, item: string): SignState {
  const slots = entryCells(stage, entry).filter(
    ({ cell, aspect }) => cell.item === item && aspect.kind !== 'deduction',
  )
  const states = slotStates(stage, entry, slots, marking.cells, marking.jobs)
  const signs = states.map(({ state }) => state.sign)
  return signs.find((sign) => sign !== 'sent') ?? signs[0] ?? 'empty'
}

/** The items of an entry (dives, runs, elements), where the form has aspects per item. */
export function Items({ bench }: { bench: EntryBench }) {
  const { stage, entry, form } = bench
  const say = useWords(words)
  if (!aspectsOf(stage).some(({ per_item }) => per_item)) return null
  if (entry.items.length === 0) return <p className="note">{say('noItems')}</p>
  return (
    <div className="items" role="group" aria-label={say('items')}>
      {entry.items.map((item) => (
        <button
          type="button"
          key={item.id}
          className="item num"
          aria-pressed={form.item === item.id}
          onClick={() => {
            form.setItem(item.id)
          }}
        >
          {itemText(item)} <Sign state={itemSign(bench, item.id)} />
        </button>
      ))}
    </div>
  )
}
