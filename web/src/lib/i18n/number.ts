const MINUS = '\u2212'

/** A decimal as text, as the API gives it, with a true minus sign; absent is a dash, not zero. */
export function number(value: string | null | undefined): string {
  if (value == null || value === '') return '–'
  return value.replace(/^-/, MINUS)
}

/** Whole numbers in running text: 1 234 marks. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009')
}

/** A measured number in four figures, for reading; the exact one stays where it can be proved. */
export function brief(value: string): string {
  const known = Number(value)
  return Number.isFinite(known) ? number(String(Number(known.toPrecision(4)))) : number(value)
}

/** A change of points: +3 or −2; nothing lost is no minus. */
export function signed(value: string): string {
  return /^[-\u2212]|^0+(\.0*)?$/.test(value) ? number(value) : `+${value}`
}

/** A number with its unit behind it, if it has one. */
export function measured(value: string, unit: string | null): string {
  return unit ? `${value} ${unit}` : value
}
