import { expect, test } from 'vitest'
import { entriesOf, judgesOf } from '@/features/desk/lists'
import { decoded, readTable } from '@/features/desk/table'

test('reads what Excel copies: tabs, Chinese heads, blank rows, full-width digits', () => {
  const { rows, faults } = readTable('编号\t姓名\t单位\nＥ０１\t李明\t瓯江机器人\n\t\t\nE02\t王芳\t\n')
  expect(faults).toEqual([])
  expect(rows).toEqual([
    { line: 2, values: { id: 'E01', name: '李明', unit: '瓯江机器人' } },
    { line: 4, values: { id: 'E02', name: '王芳', unit: '' } },
  ])
})

test('reads quoted fields', () => {
  const { rows } = readTable('entry,name,unit\nE01,"Li, ""Max""",U1')
  expect(rows[0]?.values['name']).toBe('Li, "Max"')
})

test('says which line is wrong and why', () => {
  expect(readTable('entry,name\nE01,a\n编1,b\nE01,c').faults).toEqual([
    { kind: 'badCode', line: 3, code: '编1' },
    { kind: 'twice', line: 4, code: 'E01', first: 2 },
  ])
  expect(readTable('姓名,单位\n李明,甲').faults[0]?.kind).toBe('badHeader')
})

test('reads GBK as well as UTF-8', () => {
  const gbk = new Uint8Array([0xb1, 0xe0, 0xba, 0xc5])
  expect([decoded(gbk), decoded(new TextEncoder().encode('编号'))]).toEqual(['编号', '编号'])
})

test('numbers units that are not codes, and keeps the numbers they have', () => {
  const known = {
    entry: 'E00',
    name: '',
    kind: 'person',
    unit: 'U001',
    unit_name: '飞云阀门',
    group: null,
    official: true,
    attributes: {},
    standing: 'ok' as const,
  }
  const { rows } = readTable(
    'entry,name,unit,level\nE01,a,瓯江机器人,3\nE02,b,飞云阀门,\nE03,c,ACME,\nE04,d,瓯江机器人,',
  )
  const made = entriesOf(rows, [known])
  expect(made.map(({ unit }) => unit)).toEqual(['U002', 'U001', 'ACME', 'U002'])
  expect(made[0]?.attributes).toEqual({ level: '3' })
})

test('gives judges the units that entries are from, and their constituency', () => {
  const known = {
    entry: 'E00',
    name: '',
    kind: 'person',
    unit: 'U001',
    unit_name: '飞云阀门',
    group: null,
    official: true,
    attributes: {},
    standing: 'ok' as const,
  }
  const { rows, faults } = readTable('编号,姓名,单位,界别,云端\nJ1,林芳,飞云阀门,专家,是\nJ2,陈立,,,')
  expect(faults).toEqual([])
  expect(judgesOf(rows, [known])).toEqual([
    { judge: 'J1', name: '林芳', remote: true, constituency: '专家', unit: 'U001', unit_name: '飞云阀门' },
    { judge: 'J2', name: '陈立', remote: false },
  ])
})
