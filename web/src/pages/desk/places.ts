import type { ContestDetail } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
import { deskContests } from '@/lib/api/deskContests'
import { organisation } from '@/lib/api/organisation'
import { language, titled } from '@/lib/i18n/language'
import { CONTEST_SECTIONS, HOUSE_SECTIONS } from './sections'

/** Somewhere to go. */
export interface Place {
  href: string
  title: string
  /** Where it is, or its id. */
  beside: string
  group: 'sections' | 'contests' | 'entries' | 'people'
}

const MOST = 8

function has(text: string, ...hay: string[]): boolean {
  const whole = hay.join('\n').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word))
}

/** Sections of the contest one is in, then the house's. */
function sections(text: string, contest: ContestDetail | null): Place[] {
  const inside = contest ? CONTEST_SECTIONS.filter(({ fits }) => fits?.(contest) ?? true) : []
  const at = language() === 'zh' ? 0 : 1
  return [
    ...inside.map((one) => ({ one, href: `#/${encodeURIComponent(contest?.id ?? '')}/${one.id}` })),
    ...HOUSE_SECTIONS.map((one) => ({ one, href: `#/@/${one.id}` })),
  ]
    .filter(({ one }) => has(text, ...one.title, one.id))
    .map(({ one, href }) => ({ href, title: one.title[at], beside: '', group: 'sections' }))
}

async function contests(text: string, signal: AbortSignal): Promise<Place[]> {
  const found = await deskContests({ q: text, limit: MOST }, signal)
  return found.contests.map(({ id, title }) => ({
    href: `#/${encodeURIComponent(id)}`,
    title: titled(title, id),
    beside: id,
    group: 'contests',
  }))
}

async function entries(text: string, contest: ContestDetail | null, signal: AbortSignal): Promise<Place[]> {
  if (!contest || text === '') return []
  const rows = await desk.findEntries(contest.id, text, MOST, signal)
  return rows.map(({ entry, name, unit_name }) => ({
    href: `#/${encodeURIComponent(contest.id)}/entries/${encodeURIComponent(entry)}`,
    title: name || entry,
    beside: [entry, unit_name].filter(Boolean).join(' · '),
    group: 'entries',
  }))
}

async function people(text: string, signal: AbortSignal): Promise<Place[]> {
  if (text.length < 2) return []
  const found = await organisation.people({ q: text, limit: MOST }, signal)
  return found.people.map(({ code, name, unit, unit_name }) => ({
    href: `#/@/people/${encodeURIComponent(unit)}/${encodeURIComponent(code)}`,
    title: name || code,
    beside: unit_name,
    group: 'people',
  }))
}

/** Everything that the words lead to; what cannot be asked (no office, no network) is left out. */
export async function search(
  text: string,
  contest: ContestDetail | null,
  signal: AbortSignal,
): Promise<Place[]> {
  const none = (): Place[] => []
  const parts = await Promise.all([
    contests(text, signal).catch(none),
    entries(text, contest, signal).catch(none),
    people(text, signal).catch(none),
  ])
  return [...sections(text, contest), ...parts.flat()]
}
