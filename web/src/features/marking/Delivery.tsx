import { useEffect, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { Marking } from './useMarking'
import { words } from './words'

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => {
      setOnline(navigator.onLine)
    }
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return online
}

/** Whether everything has arrived; always in view. */
export function Delivery({ marking }: { marking: Marking }) {
  const say = useWords(words)
  const { waiting, line } = marking
  const text =
    waiting === 0 ? say('allSent') : say(line === 'sending' ? 'sending' : 'waiting', { n: waiting })
  return (
    <span className="delivery" role="status" data-testid="delivery" data-waiting={waiting}>
      <span aria-hidden="true" className={waiting ? 'sign-saved' : 'sign-sent'}>
        {waiting ? '○' : '●'}
      </span>{' '}
      {text}
    </span>
  )
}

/** What stands in the way of delivery, and that nothing is lost. */
export function Obstacles({ marking }: { marking: Marking }) {
  const say = useWords(words)
  const online = useOnline()
  return (
    <div className="obstacles">
      {!online && <p className="note">{say('offline')}</p>}
      {online && marking.line === 'waiting' && (
        <div className="note">
          <p>{say('waiting', { n: marking.waiting })}</p>
          <Button onClick={marking.flush}>{say('again')}</Button>
        </div>
      )}
      {marking.line === 'signed-out' && <p className="note note-wrong">{say('signedOut')}</p>}
      {!marking.durable && <p className="note note-wrong">{say('fragile')}</p>}
    </div>
  )
}
