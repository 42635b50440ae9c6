import { useState } from 'react'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useRoom } from './room'
import { words } from './words'

interface Props {
  verb: string
  run: () => Promise<unknown>
  done?: () => void
  look?: 'plain' | 'primary' | 'quiet'
}

/** A button that acts at once; what the server refuses is told beside it. */
export function QuickAct({ verb, run, done, look = 'plain' }: Props) {
  const room = useRoom()
  const say = useWords(words)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = () => {
    setBusy(true)
    setError(null)
    run()
      .then(() => {
        room.done(say('recorded'))
        done?.()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <>
      <Button look={look} busy={busy} onClick={act}>
        {verb}
      </Button>
      {error !== null && <ErrorNote error={error} brief />}
    </>
  )
}
