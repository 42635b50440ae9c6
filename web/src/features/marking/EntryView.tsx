import type { FormCriterion } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { AspectCard } from './AspectCard'
import type { EntryBench } from './bench'
import { Items } from './Items'
import { words } from './words'

/** The aspects of one entry, criterion by criterion. */
export function EntryView({ bench }: { bench: EntryBench }) {
  const { stage, form } = bench
  const say = useWords(words)
  const groups: FormCriterion[] = [
    ...stage.criteria,
    { id: '', title: { zh: say('deductions'), en: say('deductions') }, aspects: stage.deductions },
  ]
  const byAspect = new Map(form.slots.map((slot, place) => [slot.aspect.id, { slot, place }]))
  return (
    <div className="entry-form">
      <Items bench={bench} />
      {groups.map((group) => {
        const cards = group.aspects.flatMap((aspect) => byAspect.get(aspect.id) ?? [])
        if (cards.length === 0) return null
        return (
          <section key={group.id} className="criterion-group">
            <h2>{titled(group.title, group.id)}</h2>
            {cards.map(({ slot, place }) => (
              <AspectCard key={slot.aspect.id} bench={bench} slot={slot} place={place} />
            ))}
          </section>
        )
      })}
    </div>
  )
}
