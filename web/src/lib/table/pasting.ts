/** Lists as people have them: copied from a spreadsheet, or saved by Excel. */

/** UTF-8, UTF-16 with its mark, else GB18030, as Excel saves it. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

export function separator(head: string): string {
  const counts = ['\t', ',', ';', '，'].map((mark): [string, number] => [
    mark,
    head.split(mark).length,
  ])
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Fields of one record; `"` quotes, `""` inside quotes is a quote. */
export function fields(record: string, mark: string): string[] {
  const found: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < record.length; at++) {
    const one = record.charAt(at)
    if (quoted && one === '"' && record.charAt(at + 1) === '"') {
      field += '"'
      at += 1
    } else if (one === '"' && (quoted || field === '')) quoted = !quoted
    else if (one === mark && !quoted) {
      found.push(field)
      field = ''
    } else field += one
  }
  return [...found, field].map((text) => text.normalize('NFKC').trim())
}

/** A row: its line in the list, and its cells by the heads that are known. */
export interface PastedRow {
  line: number
  values: Readonly<Record<string, string>>
}

/** Rows under known heads; `lost`: heads nobody knows. Blank lines are left out. */
export function rowsOf(
  text: string,
  heads: Readonly<Record<string, string>>,
): { rows: PastedRow[]; lost: string[] } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const start = lines.findIndex((line) => line.trim() !== '')
  const mark = separator(lines[start] ?? '')
  const names = fields(lines[start] ?? '', mark)
  const keys = names.map((name) => heads[name.toLowerCase()] ?? null)
  const rows = lines.flatMap((line, place): PastedRow[] => {
    if (start < 0 || place <= start || line.replaceAll(mark, '').trim() === '') return []
    const cells = fields(line, mark)
    const values = keys.flatMap((key, at): [string, string][] => (key ? [[key, cells[at] ?? '']] : []))
    return [{ line: place + 1, values: Object.fromEntries(values) }]
  })
  return { rows, lost: names.filter((name, at) => name !== '' && keys[at] === null) }
}
