/** The published table: seven columns, one thing per row. */
export interface Row {
  kind: string
  entry: string
  item: string
  name: string
  judge: string
  value: string
  note: string
}

const COLUMNS = ['kind', 'entry', 'item', 'name', 'judge', 'value', 'note'] as const

/** Reads CSV with quoted cells; the head is dropped. */
export function readTable(text: string): Row[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const source = text.replace(/^\ufeff/, '')
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (quoted && sign === '"' && source[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\n')) {
      rows[rows.length - 1]?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else if (quoted || sign !== '\r') cell += sign
  }
  return rows
    .slice(1)
    .filter((row) => row.length === COLUMNS.length)
    .map((row) => Object.fromEntries(COLUMNS.map((name, n) => [name, row[n] ?? ''])) as unknown as Row)
}

/** Item 2 before item 10. */
export function natural(a: string, b: string): number {
  const parts = (code: string) => code.split(/(\d+)/)
  const [left, right] = [parts(a), parts(b)]
  for (let n = 0; n < Math.min(left.length, right.length); n += 1) {
    const [x = '', y = ''] = [left[n], right[n]]
    if (x === y) continue
    if (n % 2 && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1
    if (n % 2 === 0) return x < y ? -1 : 1
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0)
}
