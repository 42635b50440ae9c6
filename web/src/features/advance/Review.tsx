import { useState } from 'react'
import { readSeats, seat, type Link, type Seats } from '@/lib/api/cascade'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { Dialog } from '@/lib/components/Dialog'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { deskWords } from './deskWords'
import { SeatTable } from './SeatTable'
import { words } from './words'
import './advance.css'

type Choice = 'keep' | 'withdraw'
type Choices = Readonly<Record<string, Choice>>

interface MarkedProps {
  seats: Seats
  choices: Choices
  choose: (entry: string, choice: Choice) => void
}

function Marked({ seats, choices, choose }: MarkedProps) {
  const say = useWords(deskWords)
  if (seats.marked.length === 0) return null
  const names = new Map(seats.rows.map((row) => [row.entry, row.name]))
  return (
    <section className="note note-wrong">
      <p className="note-title">{say('markedTitle')}</p>
      <p>{say('markedHint')}</p>
      {seats.marked.map((entry) => (
        <fieldset key={entry} className="links-choice">
          <legend>
            {names.get(entry) ?? entry} <span className="num hint">{entry}</span>
          </legend>
          {(['keep', 'withdraw'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={entry}
                checked={choices[entry] === choice}
                onChange={() => {
                  choose(entry, choice)
                }}
              />{' '}
              {say(choice)}
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}

interface Props {
  contest: string
  link: Link
  close: () => void
  seated: (words: string) => void
}

/** The list as it would be now, what it changes, and the verb that seats it. */
export function Review({ contest, link, close, seated }: Props) {
  const say = useWords(deskWords)
  const sayWhy = useWords(words)
  const { data, error, reload } = useLoaded(() => readSeats(contest, link.link), link.link)
  const [choices, setChoices] = useState<Choices>({})
  if (!data) {
    return (
      <Dialog title={say('reviewTitle')} close={close}>
        {error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />}
      </Dialog>
    )
  }
  const through = data.rows.filter(({ ground }) => ground !== null)
  const stay = data.rows.filter(({ ground }) => ground === null)
  const those = (choice: Choice) => data.marked.filter((entry) => choices[entry] === choice)
  const decided = data.marked.every((entry) => choices[entry])
  const same = data.state === 'final' || data.state === 'provisional'
  const counts = {
    n: through.length,
    fresh: data.newcomers.length,
    back: data.returning.length,
    lost: data.lost.length,
  }
  return (
    <Confirm
      title={say('reviewTitle')}
      verb={say('seat')}
      close={close}
      ready={data.settled && decided && !same}
      failed={reload}
      run={() =>
        seat(contest, link.link, {
          digest: data.digest ?? '',
          keep: those('keep'),
          withdraw: those('withdraw'),
        })
      }
      done={({ seats, changed }) => {
        seated(changed ? say('seatedNow', { n: seats }) : say('unchanged'))
      }}
    >
      <p>
        {sayWhy('from')}{' '}
        <a href={`/live/${encodeURIComponent(link.source.id)}`}>
          {titled(link.source.title, link.source.id)} · {titled(link.stage_title, link.stage)}
        </a>
      </p>
      {!data.settled && <p className="links-warn">{say('unsettled')}</p>}
      {data.settled && same && <p>{say('same')}</p>}
      {data.settled && data.status !== 'final' && <p className="links-warn">{say('provisional')}</p>}
      <p data-testid="seat-counts">{say('counts', counts)}</p>
      <Marked
        seats={data}
        choices={choices}
        choose={(entry, choice) => {
          setChoices({ ...choices, [entry]: choice })
        }}
      />
      <SeatTable rows={through} label={sayWhy('through')} />
      <details className="seat-stay">
        <summary>
          {sayWhy('stay')} <span className="hint">{sayWhy('count', { n: stay.length })}</span>
        </summary>
        <SeatTable rows={stay} label={sayWhy('stay')} />
      </details>
    </Confirm>
  )
}
