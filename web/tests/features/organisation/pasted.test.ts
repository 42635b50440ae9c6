import { expect, test } from 'vitest'
import { dayOf, parentNames, peopleIn, unitNames, unitsIn } from '@/features/organisation/pasted'

test('units find the unit above by its id, its name in the list, or where one is', () => {
  const rows = unitsIn('编号\t名称\t类型\t上级\nD1\t鹿城区总工会\t区\t\nW1\t一厂\t企业\t鹿城区总工会\nW2\t二厂\t公司\tC3\nW3\t三厂\t公司\t龙湾区总工会\n', 'C9', { 龙湾区总工会: 'D2' })
  expect(rows.map(({ made }) => [made?.kind, made?.parent])).toEqual([
    ['district', 'C9'],
    ['enterprise', 'D1'],
    ['enterprise', 'C3'],
    ['enterprise', 'D2'],
  ])
  expect(parentNames('编号,名称,上级\nW1,一厂,C3\nW2,二厂,龙湾区总工会\nW3,三厂,龙湾区总工会\n')).toEqual(['龙湾区总工会'])
})

test('a row that cannot be sent says why, with its line', () => {
  const rows = unitsIn('编号,名称,类型,上级\n一厂,一厂,企业,\nW2,,企业,\nW3,三厂,火车,\nW4,四厂,企业,没有的\n,五厂,企业,\n', '', {})
  expect(rows.map(({ line, why }) => [line, why])).toEqual([
    [2, 'badCode'],
    [3, 'noName'],
    [4, 'badKind'],
    [5, 'badParent'],
    [6, 'noCode'],
  ])
})

test('people are read as lists have them', () => {
  const text = '姓名,单位,技能等级,性别,出生日期,手机\n李雷,一厂,高级工,男,1990/3/7,13800000000\n韩梅,,三级,女,19910230,\n'
  expect(unitNames(text)).toEqual(['一厂'])
  const [one, two] = peopleIn(text, 'U9', { 一厂: 'W1' })
  expect(one?.made).toMatchObject({ unit: 'W1', grade: 4, gender: 'm', born: '1990-03-07', standing: 'worker' })
  expect(two?.why).toBe('badDay')
  expect(peopleIn(text, '', {})[0]?.why).toBe('badUnit')
})

test('a unit that stands in one cell over several rows holds for each of them', () => {
  const rows = peopleIn('姓名,单位\n甲,\n乙,一厂\n丙,\n丁,同上\n戊,W2\n,\n', 'U9', { 一厂: 'W1' })
  expect(rows.map(({ place, made }) => [place, made?.unit])).toEqual([
    ['U9', 'U9'],
    ['一厂', 'W1'],
    ['一厂', 'W1'],
    ['一厂', 'W1'],
    ['W2', 'W2'],
  ])
})

test('days as spreadsheets write them', () => {
  expect(['1990年3月7日', '1990.03.07', '19900307', '1990-13-01', '明天'].map(dayOf)).toEqual([
    '1990-03-07',
    '1990-03-07',
    '1990-03-07',
    null,
    null,
  ])
})
