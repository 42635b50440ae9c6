/** Where a value lies on an axis, in percent of its length; what is beyond lies at its end. */
export function percent(value: number, low: number, high: number): number {
  if (high <= low) return 50
  return Math.max(0, Math.min(100, ((value - low) / (high - low)) * 100))
}

const STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100]

/** Half the width of an axis around zero that shows every interval, a round number. */
export function reach(rows: readonly { low: number; high: number }[], least: number): number {
  const most = Math.max(least, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  return STEPS.find((step) => step >= most) ?? Math.ceil(most)
}

/** A number with so many places and a true minus sign. */
export function fixed(value: number, places: number): string {
  const text = value.toFixed(places)
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text.replace('-', '\u2212')
}

/** One in how many: 0.05 → 20. */
export function oneIn(share: number | null): number | null {
  return share === null || share <= 0 ? null : Math.max(1, Math.round(1 / share))
}

/** The judge who stands furthest apart with an interval that leaves zero out; else none. */
export function furthest<R extends { points: number; low: number; high: number }>(
  rows: readonly R[],
): R | null {
  return rows
    .filter(({ low, high }) => low > 0 || high < 0)
    .reduce<R | null>(
      (best, row) => (best === null || Math.abs(row.points) > Math.abs(best.points) ? row : best),
      null,
    )
}

/** Ranks worth showing at once: those at the cut and their neighbours; without a cut, the first. */
export function about<R extends { rank: number; edge: boolean }>(
  rows: readonly R[],
  k: number | null,
  around = 3,
): R[] {
  const near = (row: R) => row.edge || (k !== null && Math.abs(row.rank - k - 0.5) < around)
  const sorted = [...rows].sort((a, b) => a.rank - b.rank)
  return k === null ? sorted.slice(0, 12) : sorted.filter(near)
}
