import type { Pair } from './formula'
import { ZERO, q, solved, type Q } from './rational'

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return (a / x) * b
}

/**
 * How generous each judge is: additive least squares over all panels, exactly.
 * The equations are multiplied out to whole numbers first; `alone`: judges cannot be compared.
 */
export function generosity(panels: Pair[][], alone: boolean): Map<string, Q> {
  const judges = [...new Set(panels.flat().map(([, judge]) => judge))].sort()
  if (alone) return new Map(judges.map((judge) => [judge, ZERO]))
  const at = new Map(judges.map((judge, n) => [judge, n]))
  const count = BigInt(judges.length)
  const sizes = panels.map((panel) => BigInt(panel.length))
  const whole = [...sizes, count].reduce(lcm, 1n)
  const unit = panels.flat().reduce((all, [value]) => lcm(all, value.d), 1n)
  const rows = judges.map(() => [...judges.map(() => (unit * whole) / count), 0n])
  for (const panel of panels) {
    const n = BigInt(panel.length)
    const values = panel.map(([value]) => value.n * (unit / value.d))
    const level = values.reduce((a, b) => a + b, 0n)
    panel.forEach(([, judge], seat) => {
      const row = rows[at.get(judge) ?? 0] ?? []
      const own = at.get(judge) ?? 0
      row[judges.length] = (row[judges.length] ?? 0n) + (whole / n) * (n * (values[seat] ?? 0n) - level)
      row[own] = (row[own] ?? 0n) + unit * whole
      for (const [, other] of panel) {
        const k = at.get(other) ?? 0
        row[k] = (row[k] ?? 0n) - (unit * whole) / n
      }
    })
  }
  const found = solved(rows) ?? judges.map(() => q(0n))
  return new Map(judges.map((judge, n) => [judge, found[n] ?? ZERO]))
}
