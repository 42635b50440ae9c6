import type { EntryRecord, NewEntry, NewJudge } from '@/lib/api/desk'
import { isCode, type Line } from './table'

const YES = /^(yes|y|true|1|是|远程)$/i
const NO = /^(no|n|false|0|否|不|不计)$/i
const KNOWN = new Set(['id', 'name', 'unit', 'group', 'official'])

/** Unit names → codes: known ones keep theirs, a code is its own, others are numbered U001 …. */
export function unitCodes(known: readonly EntryRecord[]): (unit: string) => string {
  const codes = new Map<string, string>()
  const taken = new Set<string>()
  for (const { unit, unit_name } of known) {
    if (!unit) continue
    taken.add(unit)
    codes.set(unit_name ?? unit, unit)
  }
  let next = 0
  return (unit) => {
    const old = codes.get(unit)
    if (old !== undefined) return old
    let code = unit
    if (!isCode(unit)) {
      do code = `U${String(++next).padStart(3, '0')}`
      while (taken.has(code))
    }
    taken.add(code)
    codes.set(unit, code)
    return code
  }
}

export function entriesOf(rows: Line[], known: readonly EntryRecord[]): NewEntry[] {
  const codeOf = unitCodes(known)
  return rows.map(({ values }) => {
    const unit = values['unit'] ?? ''
    const others = Object.entries(values).filter(([name, text]) => !KNOWN.has(name) && text !== '')
    return {
      entry: values['id'] ?? '',
      name: values['name'] ?? '',
      group: values['group'] || null,
      official: !NO.test(values['official'] ?? ''),
      attributes: Object.fromEntries(others),
      ...(unit ? { unit: codeOf(unit), unit_name: unit } : {}),
    }
  })
}

/** Judges; a unit that entries are from keeps its code, so that own units are found. */
export function judgesOf(rows: Line[], known: readonly EntryRecord[]): NewJudge[] {
  const codeOf = unitCodes(known)
  return rows.map(({ values }) => {
    const unit = values['unit'] ?? ''
    const constituency = values['constituency'] ?? ''
    return {
      judge: values['id'] ?? '',
      name: values['name'] ?? '',
      remote: YES.test(values['remote'] ?? ''),
      ...(constituency ? { constituency } : {}),
      ...(unit ? { unit: codeOf(unit), unit_name: unit } : {}),
    }
  })
}

/** Who judges are, as far as the list has their identity numbers. */
export function tiesOf(rows: Line[]): { judge: string; id_number: string }[] {
  return rows
    .map(({ values }) => ({ judge: values['id'] ?? '', id_number: values['id_number'] ?? '' }))
    .filter(({ id_number }) => id_number !== '')
}
