const MINUS = '\u2212'

/** A decimal as text, as the API gives it, with a true minus sign; absent is a dash, not zero. */
export function number(value: string | null | undefined): string {
  if (value == null || value === '') return '–'
  return value.replace(/^-/, MINUS)
}

/** As `number`, with exactly `places` decimal places (only ever adds zeros: nothing is rounded). */
export function placed(value: string | null | undefined, places: number): string {
  if (value == null || value === '') return '–'
  const [whole = '0', part = ''] = value.split('.')
  return number(part.length >= places ? value : `${whole}${places ? '.' : ''}${part.padEnd(places, '0')}`)
}

/** Whole numbers in running text: 1 234 marks. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u2009')
}
