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

/** Whether everything has arrived; always in view, and opens what is known of this device. */
export function Delivery({ marking, open }: { marking: Marking; open: () => void }) {
  const say = useWords(words)
  const { waiting, line } = marking
  const text =
    waiting === 0 ? say('allSent') : say(line === 'sending' ? 'sending' : 'waiting', { n: waiting })
  return (
    <button type="button" className="delivery" data-testid="delivery" data-waiting={waiting} onClick={open}>
      <span aria-hidden="true" className={waiting ? 'sign-saved' : 'sign-sent'}>
        {waiting ? '○' : '●'}
      </span>{' '}
      <span role="status">{text}</span>
    </button>
  )
}

const MINUTE = 60_000
/** A clock that is further off than this is worth a word. */
const OFF = 2 * MINUTE

function useClockWords(ahead: number): string | null {
  const say = useWords(words)
  if (Math.abs(ahead) < OFF) return null
  const whole = Math.round(Math.abs(ahead) / MINUTE)
  const [h, m] = [Math.floor(whole / 60), whole % 60]
  const much = h > 0 ? say('hours', { h, m }) : say('minutes', { m })
  return say('clockOff', { way: say(ahead > 0 ? 'slow' : 'fast'), much })
}

/** What stands in the way of delivery, and that nothing is lost. */
export function Obstacles({ marking, ahead }: { marking: Marking; ahead: number }) {
  const say = useWords(words)
  const online = useOnline()
  const clock = useClockWords(ahead)
  const { waiting, line } = marking
  return (
    <div className="obstacles">
      {!online && (
        <p className="note note-offline" role="status" data-testid="offline">
          {waiting > 0 ? say('offlineCount', { n: waiting }) : say('offline')}
        </p>
      )}
      {online && line === 'waiting' && (
        <div className="note note-offline" data-testid="away">
          <p>{say('away', { n: waiting })}</p>
          <Button onClick={marking.flush}>{say('sendNow')}</Button>
        </div>
      )}
      {line === 'signed-out' && <p className="note note-wrong">{say('signedOut')}</p>}
      {!marking.durable && <p className="note note-wrong">{say('fragile')}</p>}
      {clock !== null && (
        <p className="note" data-testid="clock">
          {clock}
        </p>
      )}
    </div>
  )
}
