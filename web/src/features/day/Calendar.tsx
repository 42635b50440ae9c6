import { useState } from 'react'
import { endCalendar, makeCalendar } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface Props {
  contest: string
  pass: string
}

/** The way into a calendar program: by an address of its own that reads nothing but times. */
export function Calendar({ contest, pass }: Props) {
  const say = useWords(words)
  const [path, setPath] = useState('')
  const [error, setError] = useState<unknown>(null)
  if (pass === '') {
    return (
      <p>
        <a className="button" href={`/api/my/day.ics?${new URLSearchParams({ contest }).toString()}`}>
          {say('calendar')}
        </a>
      </p>
    )
  }
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
              ask(makeCalendar(pass))
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
                ask(endCalendar(pass))
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
