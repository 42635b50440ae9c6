import type { FormCriterion, FormEntry, FormItem, FormStage } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { AspectCard } from './AspectCard'
import { cellState } from './cells'
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
  const [first] = Object.values(attributes)
  return first ? `${id} · ${first}` : id
}

function Items({ entry, form }: Pick<Props, 'entry' | 'form'>) {
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
          {itemText(item)}
        </button>
      ))}
    </div>
  )
}

/** The aspects of one entry, criterion by criterion. */
export function EntryView({ stage, entry, form, marking, locked }: Props) {
  const say = useWords(words)
  const groups: FormCriterion[] = [
    ...stage.criteria,
    { id: '', title: { zh: say('deductions'), en: say('deductions') }, aspects: stage.deductions },
  ]
  const wantsItems = groups.some((group) => group.aspects.some((aspect) => aspect.per_item))
  const byAspect = new Map(form.slots.map((slot, place) => [slot.aspect.id, { slot, place }]))
  return (
    <div className="entry-form">
      {wantsItems && entry.items.length > 0 && <Items entry={entry} form={form} />}
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
