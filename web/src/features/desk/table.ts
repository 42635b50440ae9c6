import { fields, separator } from '@/lib/table/pasting'

export { decoded } from '@/lib/table/pasting'

/** Lists as people have them: copied from a spreadsheet or saved by Excel. */
export type Fault =
  | { kind: 'badHeader'; line: number; column: string }
  | { kind: 'badCode'; line: number; code: string }
  | { kind: 'twice'; line: number; code: string; first: number }

export interface Line {
  line: number
  values: Record<string, string>
}

export interface Table {
  rows: Line[]
  faults: Fault[]
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

const NAMES: Record<string, string> = {
  编号: 'id',
  号码: 'id',
  参赛号: 'id',
  entry: 'id',
  judge: 'id',
  id: 'id',
  姓名: 'name',
  名称: 'name',
  name: 'name',
  单位: 'unit',
  unit: 'unit',
  组别: 'group',
  group: 'group',
  计名次: 'official',
  界别: 'constituency',
  constituency: 'constituency',
  云端: 'remote',
  远程: 'remote',
  remote: 'remote',
  official: 'official',
  身份证号: 'id_number',
  id_number: 'id_number',
}

export function isCode(text: string): boolean {
  return CODE.test(text)
}

function record(names: string[], values: string[]): Record<string, string> {
  const pairs = names.map((name, place): [string, string] => [name, values[place] ?? ''])
  return Object.fromEntries(pairs.filter(([name]) => name !== ''))
}

/** Rows with the columns `id`, `name`, `unit`, `group`, `official` and any others by their names. */
export function readTable(text: string): Table {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const start = lines.findIndex((line) => line.trim() !== '')
  if (start === -1) return { rows: [], faults: [] }
  const mark = separator(lines[start] ?? '')
  const names = fields(lines[start] ?? '', mark).map((name) => NAMES[name.toLowerCase()] ?? name)
  if (!names.includes('id')) {
    return { rows: [], faults: [{ kind: 'badHeader', line: start + 1, column: '编号 / id' }] }
  }
  const rows: Line[] = []
  lines.slice(start + 1).forEach((line, place) => {
    if (line.replaceAll(mark, '').trim() === '') return
    rows.push({ line: start + place + 2, values: record(names, fields(line, mark)) })
  })
  return { rows, faults: faultsOf(rows) }
}

function faultsOf(rows: Line[]): Fault[] {
  const first = new Map<string, number>()
  const faults: Fault[] = []
  for (const { line, values } of rows) {
    const code = values['id'] ?? ''
    const before = first.get(code)
    if (!isCode(code)) faults.push({ kind: 'badCode', line, code })
    else if (before !== undefined) faults.push({ kind: 'twice', line, code, first: before })
    else first.set(code, line)
  }
  return faults
}
