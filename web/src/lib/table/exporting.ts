import { textOf, type Column } from './columns'

// A spreadsheet would run these as formulas.
const RISKY = /^[=+\-@\t\r]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

function plain(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

function table<R>(rows: readonly R[], columns: readonly Column<R>[]): string[][] {
  const body = rows.map((row) => columns.map(({ value }) => plain(textOf(value(row)))))
  return [columns.map(({ title }) => title), ...body]
}

/** Tab-separated, as spreadsheets paste it. */
export function pasted<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  return table(rows, columns)
    .map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n')
}

/** CSV as Excel opens it: with a byte order mark. */
export function csv<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)
  const lines = table(rows, columns).map((line) => line.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}
