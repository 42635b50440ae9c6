import type { FormCriterion, FormEntry, FormItem, FormStage } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { AspectCard } from './AspectCard'
import { cellState, type Sign as SignState } from './cells'
import { entryCells } from './entryCells'
import { Sign } from './Sign'
import type { EntryForm } from './useEntry'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  entry: FormEntry
  form: EntryForm
  marking: Marking
  locked: boolean
}

function itemText({ id, attributes }: FormItem): string {
  return [id, ...Object.values(attributes).slice(0, 2)].join(' · ')
}

/** The sign of an item's marks: that of the first which is not simply delivered. */
function itemSign({ stage, entry, marking, locked }: Props, item: string): SignState {
  const signs = entryCells(stage, entry)
    .filter(({ cell, aspect }) => cell.item === item && aspect.kind !== 'deduction')
    .map(({ cell }) => cellState(marking.cells, cell, locked).sign)
  return signs.find((sign) => sign !== 'sent') ?? signs[0] ?? 'empty'
}

function Items(props: Props) {
  const { entry, form } = props
  const say = useWords(words)
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
          {itemText(item)} <Sign state={itemSign(props, item.id)} />
        </button>
      ))}
    </div>
  )
}

/** The aspects of one entry, criterion by criterion. */
export function EntryView(props: Props) {
  const { stage, entry, form, marking, locked } = props
  const say = useWords(words)
  const groups: FormCriterion[] = [
    ...stage.criteria,
    { id: '', title: { zh: say('deductions'), en: say('deductions') }, aspects: stage.deductions },
  ]
  const wantsItems = groups.some((group) => group.aspects.some((aspect) => aspect.per_item))
  const byAspect = new Map(form.slots.map((slot, place) => [slot.aspect.id, { slot, place }]))
  return (
    <div className="entry-form">
      {wantsItems && entry.items.length > 0 && <Items {...props} />}
      {wantsItems && entry.items.length === 0 && <p className="note">{say('noItems')}</p>}
      {groups.map((group) => {
        const cards = group.aspects.flatMap((aspect) => byAspect.get(aspect.id) ?? [])
        if (cards.length === 0) return null
        return (
          <section key={group.id} className="criterion-group">
            <h2>{titled(group.title, group.id)}</h2>
            {cards.map(({ slot, place }) => (
              <AspectCard
                key={slot.aspect.id}
                aspect={slot.aspect}
                state={cellState(marking.cells, slot.cell, locked)}
                active={form.active?.aspect.id === slot.aspect.id}
                disabled={locked}
                typing={form.text}
                give={(value) => {
                  form.give(slot, value)
                }}
                activate={() => {
                  form.activate(place)
                }}
                dismiss={marking.dismiss}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}
