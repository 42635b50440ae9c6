import { useCallback, useState } from 'react'

const key = (contest: string) => `leitai.rules.${contest}`

function kept(contest: string): string | null {
  try {
    return localStorage.getItem(key(contest))
  } catch {
    return null
  }
}

function keep(contest: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key(contest))
    else localStorage.setItem(key(contest), text)
  } catch {
    // A private window, or no room: the draft lasts as long as the page.
  }
}

/** The rulebook as it is being edited; `null` until something differs from what is in force. */
export function useDraft(contest: string): [string | null, (text: string | null) => void] {
  const [draft, setDraft] = useState(() => kept(contest))
  const change = useCallback(
    (text: string | null) => {
      setDraft(text)
      keep(contest, text)
    },
    [contest],
  )
  return [draft, change]
}
