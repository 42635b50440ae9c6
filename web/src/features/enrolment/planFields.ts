import type { Plan } from '@/lib/api/enrolment'

type Read = (name: string) => string

export const STANDINGS = ['worker', 'teacher', 'student'] as const
/** Levels of units that may each have as many places. */
export const LEVELS = ['enterprise', 'district', 'city', 'industry', 'town', 'own'] as const

const number = (text: string) => (text === '' ? null : Number(text))
const listed = (text: string) => text.split(/[,，、\s]+/).filter(Boolean)

interface Line {
  id: string
  title: { zh?: string; en?: string }
}

/** `id title` of each line. */
function lines(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => /^\s*(\S+)\s+(.+?)\s*$/.exec(line))
    .filter((match) => match !== null)
    .map(([, id = '', title = '']) => ({ id, title: { zh: title } }))
}

export function linesOf(things: readonly Line[] = []): string {
  return things.map(({ id, title }) => `${id} ${title.zh ?? title.en ?? ''}`).join('\n')
}

/** What a `datetime-local` field shows of an instant, in the reader's zone. */
export function localOf(instant: string | null | undefined): string {
  if (!instant) return ''
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const instant = (text: string) => (text === '' ? null : new Date(text).toISOString())

export function perLevel(plan: Plan, level: string): number | '' {
  return plan.quotas?.each?.find((one) => one.level === level)?.most ?? ''
}

function each(plan: Plan, read: Read) {
  const shown = new Set<string>(LEVELS)
  const others = (plan.quotas?.each ?? []).filter(({ level }) => !shown.has(level))
  const said = LEVELS.map((level) => ({ level: level as string, most: number(read(`each-${level}`)) })).filter(
    (one): one is { level: string; most: number } => one.most !== null,
  )
  return [...others, ...said]
}

/** Groups as they stand in the form; what it does not show of one stays. */
function groupsOf(plan: Plan, read: Read, keys: readonly string[]) {
  const before = new Map((plan.groups ?? []).map((one) => [one.id, one]))
  return keys.map((key) => ({
    id: read(`group-id-${key}`),
    title: { ...before.get(key)?.title, zh: read(`group-title-${key}`) },
    standings: STANDINGS.filter((one) => read(`group-standing-${key}-${one}`) === 'on'),
  }))
}

function counts(pairs: (readonly [string, number | null])[]): Record<string, number> {
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, number] => pair[1] !== null))
}

function ages(read: Read): Plan['age'] {
  const on = read('age-on')
  const [least, most] = [number(read('age-least')), number(read('age-most'))]
  return on && (least !== null || most !== null) ? { on, least, most } : null
}

function terms(plan: Plan, read: Read): Plan['consent'] {
  const text = read('consent')
  if (text === '') return null
  if (plan.consent && text === (plan.consent.text.zh ?? plan.consent.text.en)) return plan.consent
  return { version: new Date().toISOString().slice(0, 19), text: { zh: text } }
}

/** Things written by hand keep what the form does not show of them. */
function kept<T extends Line>(now: readonly Line[], before: readonly T[] = []): (T | Line)[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return now.map((one) => ({ ...known.get(one.id), ...one }))
}

/** What stands in the form under names of which there may be several. */
export interface Several {
  standings: string[]
  groups: string[]
  units: string[]
}

/** The plan as the form says it; what the form does not show stays. */
export function planFrom(plan: Plan, read: Read, { standings, groups, units }: Several): Plan {
  return {
    ...plan,
    kind: read('kind') as NonNullable<Plan['kind']>,
    opens: instant(read('opens')),
    closes: instant(read('closes')),
    accept: read('accept') === 'auto' ? 'auto' : 'hand',
    waiting: read('waiting') === 'on',
    order: read('order') === 'grade' ? 'grade' : 'submitted',
    alone: read('alone') === 'on',
    contact: read('contact'),
    standings,
    grade_least: number(read('grade')),
    grade_most: number(read('grade-most')),
    age: ages(read),
    trades: listed(read('trades')),
    under: listed(read('under')),
    one_track: read('one-track') === 'on',
    quotas: {
      ...plan.quotas,
      total: number(read('total')),
      each: each(plan, read),
      groups: counts(groups.map((key) => [read(`group-id-${key}`), number(read(`group-most-${key}`))])),
      units: counts(units.map((code) => [code, number(read(`unit-most-${code}`))])),
    },
    team: {
      least: number(read('team-least')) ?? 1,
      most: number(read('team-most')) ?? 200,
      substitutes: number(read('substitutes')) ?? 0,
    },
    attachments: kept(lines(read('attachments')), plan.attachments),
    groups: groupsOf(plan, read, groups),
    consent: terms(plan, read),
  }
}
