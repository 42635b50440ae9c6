import type { AbilityRow } from '@/lib/api/abilities'

/** One ability's ranking; those without a rank come last, by entry. */
export function ranking(
  rows: Readonly<Record<string, AbilityRow>>,
  ability: string | undefined,
): AbilityRow[] {
  const place = ({ rank }: AbilityRow) => rank ?? Infinity
  return Object.values(rows)
    .filter((row) => row.ability === ability)
    .sort((a, b) => {
      const [x, y] = [place(a), place(b)]
      return x === y ? a.entry.localeCompare(b.entry, 'en', { numeric: true }) : x - y
    })
}
