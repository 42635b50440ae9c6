import type { Verdict } from '../api/attempts'
import { compare, decimal, plain, times } from './decimal'

type Worth = Pick<Verdict, 'deduction' | 'each' | 'cap'>

/** What a mark is worth in points: a deduction's mark is a count, its points are taken off. */
export function worthOf({ deduction, each, cap }: Worth, mark: string | null): string | null {
  const count = decimal(mark ?? '')
  if (!deduction || !count) return mark
  const lost = times(count, decimal(each ?? '1') ?? { units: 1n, scale: 0 })
  const most = decimal(cap ?? '')
  const points = plain(most && compare(lost, most) > 0 ? most : lost)
  return points === '0' ? '0' : `-${points}`
}
