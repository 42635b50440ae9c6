import type { Profile, ProfileChange, Step } from '@/lib/api/builder'

/** The profile as people type it. */
export interface Draft {
  zh: string
  en: string
  level: string
  unit: string
  edition: string
  starts: string
  ends: string
  place: string
  contact: string
  groups: string
  hosts: string
  notice: string
  plan: Step[]
}

export function draftOf(profile: Profile): Draft {
  return {
    zh: profile.title['zh'] ?? '',
    en: profile.title['en'] ?? '',
    level: profile.level,
    unit: profile.unit ?? '',
    edition: profile.edition ?? '',
    starts: profile.starts ?? '',
    ends: profile.ends ?? '',
    place: profile.place,
    contact: profile.contact,
    groups: profile.groups.join('\n'),
    hosts: profile.hosts.map(({ role, name }) => `${role ?? ''} ${name ?? ''}`).join('\n'),
    notice: profile.notice,
    plan: profile.plan as unknown as Step[],
  }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** `承办单位 某职业技术学院`: the first word is the role. */
export function hostsOf(text: string): { role: string; name: string }[] {
  return lines(text).map((line) => {
    const [role = '', ...name] = line.split(/[\s:：]+/)
    return name.length > 0 ? { role, name: name.join(' ') } : { role: '主办单位', name: role }
  })
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that `draft` has changed since `read`. */
export function changedIn(draft: Draft, read: Draft): (keyof Draft)[] {
  return (Object.keys(draft) as (keyof Draft)[]).filter((name) => !same(draft[name], read[name]))
}

/** Fields that both changed, each in another way. */
export function clashes(draft: Draft, read: Draft, theirs: Draft): (keyof Draft)[] {
  const also = changedIn(theirs, read)
  return changedIn(draft, read).filter((name) => also.includes(name) && !same(draft[name], theirs[name]))
}

/** What to send: only what was changed, so that what others changed stays theirs. */
export function changeOf(draft: Draft, read: Draft): ProfileChange {
  const title = { zh: draft.zh, ...(draft.en ? { en: draft.en } : {}) }
  const all = {
    zh: { title },
    en: { title },
    level: { level: draft.level as NonNullable<ProfileChange['level']> },
    unit: { unit: draft.unit || null },
    edition: { edition: draft.edition || null },
    starts: { starts: draft.starts || null },
    ends: { ends: draft.ends || null },
    place: { place: draft.place },
    contact: { contact: draft.contact },
    groups: { groups: lines(draft.groups) },
    hosts: { hosts: hostsOf(draft.hosts) },
    notice: { notice: draft.notice },
    plan: { plan: draft.plan },
  } satisfies Record<keyof Draft, ProfileChange>
  return Object.assign({}, ...changedIn(draft, read).map((name) => all[name])) as ProfileChange
}
