/** Decimals as the rules mean them: an integer of units of 10^-scale. No binary float. */
export interface Decimal {
  units: bigint
  scale: number
}

export function decimal(text: string): Decimal | null {
  const found = /^([-\u2212]?)(\d{0,12})(?:\.(\d{0,9}))?$/.exec(text.trim())
  if (!found) return null
  const [, sign, whole = '', part = ''] = found
  if (whole === '' && part === '') return null
  const units = BigInt(whole + part)
  return { units: sign ? -units : units, scale: part.length }
}

function scaled(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale)
}

function paired(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [scaled(a, scale), scaled(b, scale), scale]
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = paired(a, b)
  return { units: x + y, scale }
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { units: -b.units, scale: b.scale })
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = paired(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** Whether `value` is a whole number of `step`s. */
export function multiple(value: Decimal, step: Decimal): boolean {
  const [x, y] = paired(value, step)
  return y === 0n || x % y === 0n
}

/** As text without trailing zeros, ASCII minus: the form the API takes. */
export function plain({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const part = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${whole}${part ? `.${part}` : ''}`
}
