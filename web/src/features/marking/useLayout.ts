import { useState, useSyncExternalStore } from 'react'

export type Layout = 'focus' | 'sheet'

const KEY = 'leitai.judge.layout'
const narrow = matchMedia('(max-width: 40rem)')

function chosen(): Layout | null {
  try {
    const found = localStorage.getItem(KEY)
    return found === 'focus' || found === 'sheet' ? found : null
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => {
    narrow.removeEventListener('change', listener)
  }
}

/** One aspect per screen on a phone, the whole form elsewhere, unless the judge wants it otherwise. */
export function useLayout(): [Layout, (layout: Layout) => void] {
  const small = useSyncExternalStore(subscribe, () => narrow.matches)
  const [own, setOwn] = useState(chosen)
  const choose = (layout: Layout) => {
    setOwn(layout)
    try {
      localStorage.setItem(KEY, layout)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
  return [own ?? (small ? 'focus' : 'sheet'), choose]
}
