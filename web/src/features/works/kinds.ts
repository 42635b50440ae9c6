import type { TakenKind } from '@/lib/api/works'
import { phrase } from '@/lib/i18n/words'
import { words } from './words'

/** Which files are taken and how large they may be, those of one limit together. */
export function shownKinds(takes: readonly TakenKind[]): string {
  const groups = new Map<number, string[]>()
  takes.forEach(({ suffix, limit }) => {
    groups.set(limit, [...(groups.get(limit) ?? []), suffix.toUpperCase()])
  })
  return [...groups]
    .map(([limit, suffixes]) =>
      phrase(words, 'upTo', { suffixes: suffixes.join(' '), limit: Math.floor(limit / 1024 / 1024) }),
    )
    .join(phrase(words, 'joint'))
}
