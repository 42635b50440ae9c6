/** Exact fractions of whole numbers; the denominator is positive and in lowest terms. */
export interface Q {
  n: bigint
  d: bigint
}

export const ZERO: Q = { n: 0n, d: 1n }
export const ONE: Q = { n: 1n, d: 1n }

const abs = (x: bigint) => (x < 0n ? -x : x)

function gcd(a: bigint, b: bigint): bigint {
  a = abs(a)
  b = abs(b)
  while (b) [a, b] = [b, a % b]
  return a
}

export function q(n: bigint, d = 1n): Q {
  if (d === 1n) return { n, d }
  const sign = d < 0n ? -1n : 1n
  const by = gcd(n, d) * sign
  return { n: n / by, d: d / by }
}

/** A decimal as text: `-12.50`; anything else is absent. */
export function read(text: string): Q | null {
  const match = /^\s*(-?)(\d+)(?:\.(\d+))?\s*$/.exec(text)
  if (!match) return null
  const [, minus, whole, part = ''] = match
  const n = BigInt(`${whole}${part}`)
  return q(minus ? -n : n, 10n ** BigInt(part.length))
}

export const add = (a: Q, b: Q) => q(a.n * b.d + b.n * a.d, a.d * b.d)
export const neg = (a: Q): Q => ({ n: -a.n, d: a.d })
export const sub = (a: Q, b: Q) => add(a, neg(b))
export const mul = (a: Q, b: Q) => q(a.n * b.n, a.d * b.d)
export const div = (a: Q, b: Q) => (b.n ? q(a.n * b.d, a.d * b.n) : null)
export const size = (a: Q): Q => ({ n: abs(a.n), d: a.d })

/** Below 0, 0 or above 0, as a is below, equal to or above b. */
export function compare(a: Q, b: Q): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

export const least = (xs: Q[]) => xs.reduce((a, b) => (compare(b, a) < 0 ? b : a))
export const most = (xs: Q[]) => xs.reduce((a, b) => (compare(b, a) > 0 ? b : a))

/** The whole number at or below. */
export function floor(a: Q): bigint {
  const down = a.n / a.d
  return a.n < 0n && down * a.d !== a.n ? down - 1n : down
}

/** To a multiple of the step. */
export function rounded(x: Q, step: Q, mode = 'half_up'): Q {
  const steps = div(x, step) ?? ZERO
  const down = floor(steps)
  const rest = sub(steps, q(down))
  if (!rest.n) return mul(q(down), step)
  const minus = x.n < 0n
  const half = compare(rest, q(1n, 2n))
  const tie = mode === 'half_even' ? down % 2n !== 0n : !minus
  const modes: Record<string, boolean> = { floor: false, ceiling: true, down: minus, up: !minus }
  const up = modes[mode] ?? (half > 0 || (half === 0 && tie))
  return mul(q(up ? down + 1n : down), step)
}

/** With so many decimals, half-up, as it is published. */
export function printed(x: Q | null, places: number): string {
  if (!x) return ''
  const scale = 10n ** BigInt(places)
  const n = rounded(x, q(1n, scale)).n * (scale / rounded(x, q(1n, scale)).d)
  const whole = String(abs(n) / scale)
  const part = places ? `.${String(abs(n) % scale).padStart(places, '0')}` : ''
  return `${n < 0n ? '-' : ''}${whole}${part}`
}

/** Solves a positive matrix of whole numbers without fractions (Bareiss); null: it is singular. */
export function solved(rows: bigint[][]): Q[] | null {
  const size = rows.length
  let before = 1n
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i]?.[i] ?? 0n
    if (pivot <= 0n) return null
    const row = rows[i] ?? []
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue
      const other = rows[k] ?? []
      const f = other[i] ?? 0n
      rows[k] = other.map((x, at) => (pivot * x - f * (row[at] ?? 0n)) / before)
    }
    before = pivot
  }
  return rows.map((row, i) => q(row[size] ?? 0n, row[i] ?? 1n))
}
