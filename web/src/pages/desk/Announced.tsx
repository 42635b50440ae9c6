import { useMemo } from 'react'
import { Toast, type Said } from '@/lib/components/Toast'
import { hush, takeBack, useAnnouncement } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** What was just done, at the foot of the page, with a way back. */
export function Announced() {
  const say = useWords(words)
  const latest = useAnnouncement()
  const said = useMemo((): Said | null => {
    if (!latest) return null
    const { text, key, tone, undoable } = latest
    if (!undoable) return { text, key, tone }
    const run = () => {
      hush()
      void takeBack(key)
    }
    return { text, key, tone, action: { label: say('undo'), run } }
    // The words are read when the message is said.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [latest])
  return <Toast said={said} gone={hush} />
}
