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

export function changeOf(draft: Draft, unit: string | null): ProfileChange {
  return {
    title: { zh: draft.zh, ...(draft.en ? { en: draft.en } : {}) },
    level: draft.level as NonNullable<ProfileChange['level']>,
    ...(draft.unit === (unit ?? '') ? {} : { unit: draft.unit || null }),
    edition: draft.edition || null,
    starts: draft.starts || null,
    ends: draft.ends || null,
    place: draft.place,
    contact: draft.contact,
    groups: lines(draft.groups),
    hosts: hostsOf(draft.hosts),
    notice: draft.notice,
    plan: draft.plan.filter(({ from, to }) => from && to),
  }
}
