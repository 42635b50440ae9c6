import { useState } from 'react'
import { awards, type Objection } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { announce } from '@/lib/console/announce'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const REFRESH = 15_000

interface AnswerProps {
  contest: string
  objection: Objection
  close: () => void
  done: () => void
}

function Answer({ contest, objection, close, done }: AnswerProps) {
  const say = useWords(words)
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const [reason, setReason] = useState('')
  return (
    <Confirm
      title={say('answerTitle', { number: objection.number })}
      verb={say('answer')}
      close={close}
      ready={upheld !== null && reason.trim().length > 1}
      run={() => awards.settle(contest, objection.objection, upheld === true, reason)}
      done={done}
    >
      <p className="objection-text">{objection.text}</p>
      <fieldset className="objection-choice">
        {([true, false] as const).map((value) => (
          <label key={String(value)}>
            <input
              type="radio"
              name="upheld"
              checked={upheld === value}
              onChange={() => {
                setUpheld(value)
              }}
            />
            {say(value ? 'upheld' : 'rejected')}
          </label>
        ))}
      </fieldset>
      {upheld && <p className="hint">{say('upheldHint')}</p>}
      <Reason label={say('reason')} value={reason} set={setReason} />
    </Confirm>
  )
}

function Item({ one, answer }: { one: Objection; answer: () => void }) {
  const say = useWords(words)
  return (
    <li className="objection-row" data-open={one.ended === null}>
      <p>
        <b className="num">{one.number}</b> · {dated(one.at)} ·{' '}
        {one.entry ? say('about', { entry: one.entry }) : say('wholeStage')}
      </p>
      <p className="objection-text">{one.text}</p>
      {(one.name || one.contact) && (
        <p className="hint">
          {one.name} {one.contact}
        </p>
      )}
      {one.ended === null ? (
        <Button onClick={answer}>{say('answer')}</Button>
      ) : (
        <p>
          {say(one.upheld ? 'upheld' : 'rejected')}：{one.reason}
        </p>
      )}
    </li>
  )
}

/** Objections of the public, and their answers. */
export function Objections({ contest, changed }: { contest: string; changed: () => void }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => awards.objections(contest), contest, REFRESH)
  const [asked, setAsked] = useState<Objection | null>(null)
  return (
    <section className="award-part">
      <h2>
        {say('objections')} {data && data.open > 0 && <span className="num">{data.open}</span>}
      </h2>
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data?.total === 0 && <p className="hint">{say('noObjections')}</p>}
      <ul className="objection-list">
        {data?.objections.map((one) => (
          <Item
            key={one.objection}
            one={one}
            answer={() => {
              setAsked(one)
            }}
          />
        ))}
      </ul>
      {asked && (
        <Answer
          contest={contest}
          objection={asked}
          close={() => {
            setAsked(null)
          }}
          done={() => {
            setAsked(null)
            announce(say('answered'))
            reload()
            changed()
          }}
        />
      )}
    </section>
  )
}
