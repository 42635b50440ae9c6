import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recompute } from '@/features/fairness/recompute'
import { readTable } from '@/features/fairness/table'

const table = (name: string) =>
  readTable(readFileSync(`tests/features/fairness/${name}.csv`, 'utf8'))

describe('the browser computes every published number again', () => {
  it.each(['panel', 'first', 'second'])('%s: digit for digit', (name) => {
    const { numbers, differences } = recompute(table(name))
    expect(differences).toEqual([])
    expect(numbers).toBeGreaterThan(10)
  })

  it('sees one changed digit, and what a changed mark changes', () => {
    const rows = table('panel')
    const total = rows.findIndex((row) => row.kind === 'total' && row.value !== '')
    const forged = rows.map((row, at) => (at === total ? { ...row, value: `${row.value}1` } : row))
    expect(recompute(forged).differences).toHaveLength(1)
    const mark = rows.findIndex((row) => row.kind === 'mark')
    const changed = rows.map((row, at) => (at === mark ? { ...row, value: '0' } : row))
    expect(recompute(changed).differences.length).toBeGreaterThan(3)
  })
})
