import type { CaseMark, Change } from '@/lib/api/appeals'
import { decimal, plain } from '@/lib/marks/decimal'

/** What an arbitrator wants of one mark: a number as typed, or that it does not count. */
export type Wish = { value: string } | 'out'
/** Wishes by the mark that they change. */
export type Wishes = Readonly<Record<string, Wish>>

/** Marks that count now and can be changed, aspect by aspect, judge by judge. */
export function changeable(marks: readonly CaseMark[]): CaseMark[] {
  return marks
    .filter(({ state }) => state === 'counts')
    .sort(
      (a, b) =>
        a.aspect.localeCompare(b.aspect) ||
        a.item.localeCompare(b.item) ||
        a.judge.localeCompare(b.judge, 'en', { numeric: true }),
    )
}

function same(mark: CaseMark, value: string | null): boolean {
  const now = decimal(mark.value ?? '')
  const next = decimal(value ?? '')
  if (!now || !next) return mark.value === value
  return plain(now) === plain(next)
}

/** The set that the wishes make; what stays as it is takes no part, what is no number is `null`. */
export function changesOf(entry: string, marks: readonly CaseMark[], wishes: Wishes): Change[] | null {
  const changes: Change[] = []
  for (const mark of marks) {
    const wish = wishes[mark.mark]
    if (wish === undefined || (wish !== 'out' && wish.value.trim() === '')) continue
    const found = wish === 'out' ? null : decimal(wish.value)
    if (wish !== 'out' && !found) return null
    const value = found ? plain(found) : null
    if (same(mark, value)) continue
    changes.push({ entry, aspect: mark.aspect, judge: mark.judge, item: mark.item, value })
  }
  return changes
}
