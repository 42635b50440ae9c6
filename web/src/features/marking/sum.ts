import type { FormAspect } from '@/lib/api/form'
import { decimal, plain, plus, type Decimal } from '@/lib/marks/decimal'

const PLACES = 2

/** `max × value ÷ scale`, half up to two places: only shown, never sent. */
function share(value: Decimal, points: Decimal, scale: Decimal): Decimal {
  const over = value.units * points.units * 10n ** BigInt(scale.scale + PLACES)
  const under = scale.units * 10n ** BigInt(value.scale + points.scale)
  if (under === 0n) return { units: 0n, scale: PLACES }
  return { units: (2n * over + under) / (2n * under), scale: PLACES }
}

/** The points of one mark as they stand on a paper form; `null` when marks are not points. */
export function points(aspect: FormAspect, text: string): Decimal | null {
  const value = decimal(text)
  if (!value || aspect.measured || aspect.kind === 'deduction') return null
  const most = aspect.points === null ? null : decimal(aspect.points)
  const scale = aspect.max === null ? null : decimal(aspect.max)
  if (aspect.kind !== 'judgement' || !most || !scale) return value
  return share(value, most, scale)
}

export interface Sum {
  marked: number
  total: number
  /** Sum of the points of the marks given, or `null` when there are none to add. */
  points: string | null
}

/** How far a form is filled in, and its sum to check against paper. */
export function summed(cells: readonly { aspect: FormAspect; given: boolean; value: string | null }[]): Sum {
  let marked = 0
  let sum: Decimal | null = null
  for (const { aspect, given, value } of cells) {
    if (!given) continue
    if (aspect.kind !== 'deduction') marked += 1
    if (value === null) continue
    const more = points(aspect, value)
    if (more) sum = sum ? plus(sum, more) : more
  }
  const total = cells.filter(({ aspect }) => aspect.kind !== 'deduction').length
  return { marked, total, points: sum && plain(sum) }
}
