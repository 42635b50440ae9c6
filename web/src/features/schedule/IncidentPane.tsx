import { useState } from 'react'
import { schedule, type Incident } from '@/lib/api/schedule'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { stamp } from '@/lib/i18n/time'
import { useLoaded } from '@/lib/useLoaded'
import { MINUTE } from './layout'
import { placeWords } from './placeWords'

const TOPICS = ['device', 'power', 'network', 'material', 'safety', 'health', 'conduct', 'other'] as const
type Topic = (typeof TOPICS)[number]
const topicOf = (text: string): Topic => TOPICS.find((one) => one === text) ?? 'other'

interface Props {
  contest: string
  stage: string
}

/** What went wrong at stations, and the time given back. */
export function IncidentPane({ contest, stage }: Props) {
  const say = useWords(placeWords)
  const { data, error, reload } = useLoaded(() => schedule.incidents(contest), contest, 5000)
  const [asking, setAsking] = useState<Incident | 'new' | null>(null)
  const close = () => {
    setAsking(null)
  }
  const done = () => {
    close()
    reload()
  }
  return (
    <div className="stack">
      <div className="acts">
        <Button look="primary" onClick={() => { setAsking('new') }}>
          {say('report')}
        </Button>
      </div>
      {!data && error === null && <Skeleton />}
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data?.length === 0 && <EmptyState title={say('noIncidents')} />}
      <ul className="place-draws">
        {data?.map((one) => (
          <li key={one.id} className="pane">
            <p>
              <b>{one.entry}</b> {say(topicOf(one.topic))} <span className="num hint">{stamp(one.started)}</span>{' '}
              <span className={`state state-${one.state === 'open' ? 'waiting' : 'final'}`}>
                {one.state === 'settled'
                  ? say('i_settled', { m: Math.round(one.back / MINUTE) })
                  : say(one.state === 'open' ? 'i_open' : 'i_dismissed')}
              </span>
            </p>
            <p>{one.words}</p>
            {one.decision !== '' && <p className="hint">{one.decision}</p>}
            {one.state === 'open' && (
              <Button onClick={() => { setAsking(one) }}>{say('settle')}</Button>
            )}
          </li>
        ))}
      </ul>
      {asking === 'new' && <Report contest={contest} stage={stage} close={close} done={done} />}
      {asking !== null && asking !== 'new' && (
        <Settle contest={contest} incident={asking} close={close} done={done} />
      )}
    </div>
  )
}

interface DialogProps {
  contest: string
  close: () => void
  done: () => void
}

function Report({ contest, stage, close, done }: DialogProps & { stage: string }) {
  const say = useWords(placeWords)
  const [entry, setEntry] = useState('')
  const [topic, setTopic] = useState<Topic>('device')
  const [words, setWords] = useState('')
  const [started] = useState(() => Date.now() * 1000)
  return (
    <Confirm
      title={say('report')}
      verb={say('report')}
      ready={entry.trim() !== ''}
      run={() => schedule.report(contest, { stage, entry: entry.trim(), topic, words, started, ended: 0 })}
      done={done}
      close={close}
    >
      <label className="field">
        <span className="field-label">{say('code')}</span>
        <input className="input num" value={entry} onChange={(event) => { setEntry(event.target.value) }} />
      </label>
      <label className="field">
        <span className="field-label">{say('topic')}</span>
        <select className="input" value={topic} onChange={(event) => { setTopic(topicOf(event.target.value)) }}>
          {TOPICS.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="hint num">
        {say('started')}: {stamp(started)}
      </p>
      <label className="field">
        <span className="field-label">{say('words')}</span>
        <textarea className="input" rows={3} maxLength={500} value={words} onChange={(event) => { setWords(event.target.value) }} />
      </label>
    </Confirm>
  )
}

function Settle({ contest, incident, close, done }: DialogProps & { incident: Incident }) {
  const say = useWords(placeWords)
  const [minutes, setMinutes] = useState(() =>
    String(Math.max(1, Math.round((Date.now() * 1000 - incident.started) / MINUTE))),
  )
  const [back, setBack] = useState(true)
  const [decision, setDecision] = useState('')
  const ended = incident.started + Math.round(Number(minutes) * MINUTE)
  return (
    <Confirm
      title={say('settle')}
      verb={say('settle')}
      ready={Number(minutes) > 0}
      run={() => schedule.settle(contest, incident.id, { ended, back, decision })}
      done={done}
      close={close}
    >
      <label className="field">
        <span className="field-label">{say('minutes')}</span>
        <input className="input num" type="number" min="1" max="1440" value={minutes} onChange={(event) => { setMinutes(event.target.value) }} />
      </label>
      {[true, false].map((one) => (
        <label key={String(one)} className="check">
          <input type="radio" name="back" checked={back === one} onChange={() => { setBack(one) }} />{' '}
          {say(one ? 'giveBack' : 'noBack')}
        </label>
      ))}
      <label className="field">
        <span className="field-label">{say('decision')}</span>
        <input className="input" maxLength={500} value={decision} onChange={(event) => { setDecision(event.target.value) }} />
      </label>
    </Confirm>
  )
}
