import { useSyncExternalStore } from 'react'

const KEY = 'leitai.elder'
const listeners = new Set<() => void>()
const root = document.documentElement

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    return false
  }
}

let elder = new URLSearchParams(location.search).has('elder') || remembered()

function dress(): void {
  root.toggleAttribute('data-elder', elder)
}
dress()
if (new URLSearchParams(location.search).get('theme') === 'stage') root.dataset['theme'] = 'stage'

/** Whether the page is dressed for a big dark screen (`?theme=stage`). */
export const onStage = root.dataset['theme'] === 'stage'

export function enlarge(on: boolean): void {
  elder = on
  try {
    localStorage.setItem(KEY, on ? 'yes' : 'no')
  } catch {
    // A private window: the choice lasts as long as the page.
  }
  dress()
  listeners.forEach((listener) => {
    listener()
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** 长辈版: larger text and targets. */
export function useElder(): boolean {
  return useSyncExternalStore(subscribe, () => elder, () => elder)
}
