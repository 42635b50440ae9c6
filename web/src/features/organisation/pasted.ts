import type { NewPerson } from '@/lib/api/organisation'
import type { Schemas } from '@/lib/api/operate'
import { rowsOf, type PastedRow } from '@/lib/table/pasting'
import type { importWords } from './importWords'

type NewUnit = Schemas['UnitMade']
type Why = keyof typeof importWords

/** A row as it will be sent, or why it cannot be. */
export interface Read<T> {
  line: number
  /** What the row is called in the preview. */
  name: string
  /** The unit it goes to, as the list says it. */
  place: string
  made: T | null
  why: Why | null
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const CREDIT = /^[0-9A-HJ-NP-RTUWXY]{18}$/
const TRADE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,15}$/

const UNIT_HEADS = {
  编号: 'code', 单位编号: 'code', 代码: 'code', code: 'code', id: 'code',
  名称: 'name', 单位名称: 'name', 单位: 'name', name: 'name',
  类型: 'kind', 层级: 'kind', kind: 'kind',
  上级: 'parent', 上级单位: 'parent', 上级编号: 'parent', parent: 'parent',
  统一社会信用代码: 'credit', 信用代码: 'credit', credit_code: 'credit',
} as const
const PERSON_HEADS = {
  姓名: 'name', name: 'name',
  单位: 'unit', 单位编号: 'unit', 单位名称: 'unit', 工作单位: 'unit', unit: 'unit',
  工种: 'trade', 职业: 'trade', 职业编码: 'trade', trade: 'trade',
  技能等级: 'grade', 等级: 'grade', grade: 'grade',
  身份: 'standing', standing: 'standing',
  性别: 'gender', gender: 'gender',
  出生日期: 'born', born: 'born',
  手机: 'phone', 手机号: 'phone', 手机号码: 'phone', 电话: 'phone', 联系电话: 'phone', phone: 'phone',
  身份证: 'card', 身份证号: 'card', 身份证号码: 'card', 证件号码: 'card', id_number: 'card',
} as const

const KINDS: readonly (readonly [kind: NewUnit['kind'], words: RegExp])[] = [
  ['national', /^(national|全国|国家)/],
  ['province', /^(province|省|自治区)/],
  ['city', /^(city|市|地市)/],
  ['district', /^(district|区县|县区|区|县)/],
  ['industry', /^(industry|产业|行业)/],
  ['town', /^(town|镇|街道|乡)/],
  ['section', /^(section|车间|分会|班组|分厂)/],
  ['enterprise', /^(enterprise|企业|公司|集团|学校|事业单位)/],
]
const GRADES: readonly RegExp[] = [
  /^(1|学徒工)$/, /^(2|初级工|五级|初级)/, /^(3|中级工|四级|中级)$/, /^(4|高级工|三级|高级)$/,
  /^(5|技师|二级)$/, /^(6|高级技师|一级)$/, /^(7|特级技师)$/, /^(8|首席技师)$/,
]
const STANDINGS = { 职工: 'worker', 工人: 'worker', 教师: 'teacher', 学生: 'student', worker: 'worker', teacher: 'teacher', student: 'student' } as const
const DITTO: readonly string[] = ['同上', '〃', '"', '″', '”']
const GENDERS = { 男: 'm', 女: 'f', m: 'm', f: 'f', '': '' } as const

/** A day as spreadsheets write it, or nothing. */
export function dayOf(text: string): string | null {
  const hit = /^(\d{4})(?:[-/.年])?(\d{1,2})(?:[-/.月])?(\d{1,2})日?$/.exec(text)
  if (!hit) return null
  const [, year = '', month = '', day = ''] = hit
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${said}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(said) ? said : null
}

const known = <T>(words: Readonly<Record<string, T>>, text: string): T | undefined => words[text]

function unitRow({ line, values }: PastedRow, under: string, codes: Readonly<Record<string, string>>): Read<NewUnit> {
  const { code = '', name = '', kind = '', parent = '', credit = '' } = values
  const found = KINDS.find(([, words]) => words.test(kind))?.[0]
  const above = parent === '' ? under || null : CODE.test(parent) ? parent : codes[parent]
  const place = parent || under
  const wrong = (why: Why) => ({ line, name: name || code, place, made: null, why })
  if (code === '') return wrong('noCode')
  if (!CODE.test(code)) return wrong('badCode')
  if (name === '') return wrong('noName')
  if (!found) return wrong('badKind')
  if (above === undefined) return wrong('badParent')
  if (credit !== '' && !CREDIT.test(credit)) return wrong('badCredit')
  const made = { code, name, kind: found, parent: above, credit_code: credit, name_en: '' }
  return { line, name, place, made, why: null }
}

/** Units of a pasted list; the one above is given by id, or by its name in the list or in `codes`. */
export function unitsIn(text: string, under: string, codes: Readonly<Record<string, string>>): Read<NewUnit>[] {
  const { rows } = rowsOf(text, UNIT_HEADS)
  const listed = Object.fromEntries(rows.map(({ values }) => [values['name'] ?? '', values['code'] ?? '']))
  return rows.map((row) => unitRow(row, under, { ...codes, ...listed }))
}

/** Heads of a list that nobody knows; `null`: none of them is known. */
export function strayHeads(text: string, of: 'units' | 'people'): string[] | null {
  const { rows, lost } = rowsOf(text, of === 'units' ? UNIT_HEADS : PERSON_HEADS)
  return rows.every(({ values }) => Object.keys(values).length === 0) ? null : lost
}

const named = (units: string[]) => [...new Set(units)].filter((unit) => unit !== '' && !DITTO.includes(unit) && !CODE.test(unit))

/** Units that a list of people names and that are not ids. */
export function unitNames(text: string): string[] {
  return named(rowsOf(text, PERSON_HEADS).rows.map(({ values }) => values['unit'] ?? ''))
}

/** Units above that a list of units names. */
export function parentNames(text: string): string[] {
  return named(rowsOf(text, UNIT_HEADS).rows.map(({ values }) => values['parent'] ?? ''))
}

function personRow({ line, values }: PastedRow, unit: string, codes: Readonly<Record<string, string>>): Read<NewPerson> {
  const { name = '', trade = '', grade = '', standing = '职工', gender = '', born = '', phone = '', card = '' } = values
  const wrong = (why: Why) => ({ line, name, place: unit, made: null, why })
  const place = CODE.test(unit) ? unit : codes[unit]
  const level = grade === '' || grade === '未定级' ? 0 : GRADES.findIndex((words) => words.test(grade)) + 1
  const is = known(STANDINGS, standing || '职工')
  const sex = known(GENDERS, gender)
  const day = born === '' ? null : dayOf(born)
  if (name === '') return wrong('noPerson')
  if (!place) return wrong('badUnit')
  if (trade !== '' && !TRADE.test(trade)) return wrong('badTrade')
  if (grade !== '' && grade !== '未定级' && level === 0) return wrong('badGrade')
  if (!is) return wrong('badStanding')
  if (sex === undefined) return wrong('badGender')
  if (born !== '' && day === null) return wrong('badDay')
  const made = { name, unit: place, trade, grade: level || null, standing: is, gender: sex, born: day, phone, id_number: card }
  return { line, name, place: unit, made, why: null }
}

/**
 * People of a pasted list; `codes`: id by the name of a unit.
 *
 * One cell over several rows arrives as a unit and empty cells below it: these are of that unit too.
 * Those before the first unit are of `under`.
 */
export function peopleIn(text: string, under: string, codes: Readonly<Record<string, string>>): Read<NewPerson>[] {
  let unit = under
  return rowsOf(text, PERSON_HEADS).rows.map((row) => {
    const said = row.values['unit'] ?? ''
    unit = said === '' || DITTO.includes(said) ? unit : said
    return personRow(row, unit, codes)
  })
}
