import { listContests, type ContestDetail } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
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

let known: Promise<Awaited<ReturnType<typeof listContests>>> | null = null

async function contests(text: string): Promise<Place[]> {
  known ??= listContests()
  const mine = (await known).filter(({ role }) => role !== null)
  return mine
    .filter(({ id, title }) => has(text, id, ...Object.values(title).filter((one) => one != null)))
    .slice(0, MOST)
    .map(({ id, title }) => ({
      href: `#/${encodeURIComponent(id)}`,
      title: titled(title, id),
      beside: id,
      group: 'contests',
    }))
}

async function entries(text: string, contest: ContestDetail | null): Promise<Place[]> {
  if (!contest || text === '') return []
  const rows = await desk.entries(contest.id)
  return rows
    .filter(({ entry, name, unit_name }) => has(text, entry, name, unit_name ?? ''))
    .slice(0, MOST)
    .map(({ entry, name, unit_name }) => ({
      href: `#/${encodeURIComponent(contest.id)}/entries/${encodeURIComponent(entry)}`,
      title: name || entry,
      beside: [entry, unit_name].filter(Boolean).join(' · '),
      group: 'entries',
    }))
}

async function people(text: string): Promise<Place[]> {
  if (text.length < 2) return []
  const found = await organisation.people({ q: text, limit: MOST })
  return found.people.map(({ code, name, unit, unit_name }) => ({
    href: `#/@/people/${encodeURIComponent(unit)}/${encodeURIComponent(code)}`,
    title: name || code,
    beside: unit_name,
    group: 'people',
  }))
}

/** Everything that the words lead to; what cannot be asked (no office, no network) is left out. */
export async function search(text: string, contest: ContestDetail | null): Promise<Place[]> {
  const none = (): Place[] => []
  const parts = await Promise.all([
    contests(text).catch(() => {
      known = null
      return none()
    }),
    entries(text, contest).catch(none),
    people(text).catch(none),
  ])
  return [...sections(text, contest), ...parts.flat()]
}
