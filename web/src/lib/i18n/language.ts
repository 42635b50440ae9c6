import { useSyncExternalStore } from 'react'

export type Language = 'zh' | 'en'
/** Words by language tag, as rulebooks and the API give them. */
export type Title = Partial<Record<string, string>>

const KEY = 'leitai.lang'
const listeners = new Set<() => void>()

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function initial(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered()
  return asked === 'en' ? 'en' : 'zh'
}

let current: Language = initial()

function show(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}
show(current)

export function language(): Language {
  return current
}

export function speak(next: Language): void {
  current = next
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // A private window: the choice lasts as long as the page.
  }
  show(next)
  listeners.forEach((listener) => {
    listener()
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language, language)
}

/** The words of `title` in the reader's language, else in Chinese, else in any. */
export function titled(title: Title | null | undefined, fallback = ''): string {
  if (!title) return fallback
  return title[current] ?? title['zh'] ?? Object.values(title).find(Boolean) ?? fallback
}
