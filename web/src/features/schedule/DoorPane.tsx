import { useEffect, useRef, useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { schedule, type Arrival } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { hhmm } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Camera, canScan } from './Camera'
import { placeWords } from './placeWords'

const REFRESH = 5000
const STATES = ['missing', 'due', 'open', 'late', 'here', 'waiting', 'withdrawn'] as const

interface Props {
  contest: string
  stage: string
}

type Who = { entry: string } | { key: string }

/** What was typed or scanned: a link's key, or a code. */
function whoIs(text: string): Who {
  const at = text.indexOf('#')
  return at >= 0 ? { key: text.slice(at + 1).trim() } : { entry: text.trim() }
}

/** Check-in at the entrance: scan or type, with everybody's state below. */
export function DoorPane({ contest, stage }: Props) {
  const say = useWords(placeWords)
  const { data, error, reload } = useLoaded(() => schedule.arrivals(contest, stage), `${contest} ${stage}`, REFRESH)
  const [text, setText] = useState('')
  const [word, setWord] = useState('')
  const [wrong, setWrong] = useState<unknown>(null)
  const [last, setLast] = useState<Who | null>(null)
  const [scanning, setScanning] = useState(false)
  const [asking, setAsking] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const enter = (who: Who, despite = false) => {
    setWrong(null)
    setLast(who)
    schedule
      .checkIn(contest, stage, { ...who, despite })
      .then(({ entry, name, state }) => {
        setWord(say(state === 'late' ? 'cameLate' : 'came', { entry, name }))
        setText('')
        reload()
      })
      .catch((reason: unknown) => {
        setWord('')
        setWrong(reason)
      })
      .finally(() => {
        field.current?.focus()
      })
  }
  const missing = (data?.entries ?? []).filter(({ state }) => state === 'missing')
  const ruled = wrong instanceof Refusal && wrong.code.startsWith('check_in_') && wrong.code !== 'check_in_already'
  return (
    <div className="stack">
      <form
        className="acts door"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') enter(whoIs(text))
        }}
      >
        <label className="field door-field">
          <span className="field-label">{say('code')}</span>
          <input
            ref={field}
            className="input num"
            autoComplete="off"
            autoCapitalize="off"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
        </label>
        <Button look="primary" type="submit">
          {say('checkIn')}
        </Button>
        {canScan() && (
          <Button
            onClick={() => {
              setScanning(!scanning)
            }}
          >
            {scanning ? say('stopCamera') : say('camera')}
          </Button>
        )}
      </form>
      <p className="hint">{canScan() ? say('doorSay') : `${say('doorSay')} ${say('noCamera')}`}</p>
      {scanning && <Camera found={(code) => { enter(whoIs(code)) }} />}
      <p className="door-word" role="status">
        {word !== '' && `✓ ${word}`}
      </p>
      {wrong !== null && <ErrorNote error={wrong} />}
      {ruled && last && (
        <div className="acts">
          <Button look="danger" onClick={() => { enter(last, true) }}>
            {say('despite')}
          </Button>
        </div>
      )}
      {!data && error === null && <Skeleton />}
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data && (
        <p className="num">
          {STATES.filter((state) => data.counts[state]).map((state) => (
            <span key={state} className={`tally tally-${state}`}>
              {say(`s_${state}`)} {data.counts[state]}
            </span>
          ))}
        </p>
      )}
      {missing.length > 0 && (
        <div className="acts">
          <span>△ {say('missing', { n: missing.length })}</span>
          <Button onClick={() => { setAsking(true) }}>{say('withdraw', { n: missing.length })}</Button>
        </div>
      )}
      <Arrivals rows={data?.entries ?? []} />
      {asking && (
        <Confirm
          title={say('withdraw', { n: missing.length })}
          verb={say('withdraw', { n: missing.length })}
          run={() => schedule.absent(contest, stage, missing.slice(0, 1000).map(({ entry }) => entry))}
          done={() => {
            setAsking(false)
            reload()
          }}
          close={() => { setAsking(false) }}
        >
          <p>{say('withdrawSay')}</p>
          <p className="num">{missing.map(({ entry, name }) => `${entry} ${name}`).join('、')}</p>
        </Confirm>
      )}
    </div>
  )
}

function Arrivals({ rows }: { rows: readonly Arrival[] }) {
  const say = useWords(placeWords)
  return (
    <ul className="arrivals">
      {rows.map((one) => (
        <li key={one.entry} className={`arrival arrival-${one.state}`}>
          <span className="num">{one.start > 0 ? hhmm(one.start) : '—'}</span>
          <span>
            <b>{one.entry}</b> {one.name} <small>{one.unit_name}</small>
          </span>
          <span className="num">{one.station ?? ''}</span>
          <span>
            {say(`s_${one.state}`)} {one.arrived > 0 ? hhmm(one.arrived) : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
