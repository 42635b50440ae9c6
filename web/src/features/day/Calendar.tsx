import { useState } from 'react'
import { endCalendar, makeCalendar } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface Props {
  keys: readonly string[]
  contest: string
}

/** The way into a calendar program: by an address of its own that reads nothing but times. */
export function Calendar({ keys, contest }: Props) {
  const say = useWords(words)
  const [path, setPath] = useState('')
  const [error, setError] = useState<unknown>(null)
  const ask = (wanted: Promise<string>) => {
    setError(null)
    wanted.then(setPath).catch(setError)
  }
  return (
    <section className="stack" aria-label={say('calendar')}>
      {error !== null && <ErrorNote error={error} brief />}
      {path === '' ? (
        <p>
          <Button
            onClick={() => {
              ask(makeCalendar(keys, contest))
            }}
          >
            {say('calendar')}
          </Button>
        </p>
      ) : (
        <>
          <p className="acts">
            <a className="button" href={path}>
              {say('calendarOpen')}
            </a>
            <Button
              look="quiet"
              onClick={() => {
                ask(endCalendar(keys, contest))
              }}
            >
              {say('calendarEnd')}
            </Button>
          </p>
          <p className="hint">{say('calendarHint')}</p>
          <p className="num day-address">{`${location.origin}${path}`}</p>
        </>
      )}
    </section>
  )
}
