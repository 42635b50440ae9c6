import type { LiveStation } from '@/lib/api/stations'
import { decimal, minus, plain } from '@/lib/marks/decimal'

/** Points that came or went, and the rule they came by. */
export interface Move {
  rule: string
  by: string
}

function difference(before: string | null, after: string | null): string | null {
  const [a, b] = [decimal(before ?? '0'), decimal(after ?? '0')]
  if (!a || !b) return null
  const by = plain(minus(b, a))
  return by === '0' ? null : by
}

/** What moved between two pictures of one attempt; another attempt moves nothing. */
export function moves(before: LiveStation, after: LiveStation): Move[] {
  if (before.attempt !== after.attempt) return []
  const old = new Map(before.rules.map(({ id, points }) => [id, points]))
  return after.rules.flatMap(({ id, points }) => {
    const by = old.has(id) ? difference(old.get(id) ?? null, points) : null
    return by === null ? [] : [{ rule: id, by }]
  })
}
