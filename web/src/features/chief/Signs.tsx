import { useWords } from '@/lib/i18n/words'
import { alarmsOf, type Alarm } from './alarms'
import { Certainty } from './Certainty'
import { DisputeActs, DisputeFacts } from './DisputeActs'
import { at, entryName, judgeName, useRoom } from './room'
import { Severity } from './Severity'
import { Agreement, Consistency, Drift } from './Steadiness'
import { tileWords } from './tileWords'
import { useTitles } from './useTitles'

function Disputes() {
  const room = useRoom()
  const say = useWords(tileWords)
  const title = useTitles()
  const rows = room.board.tiles?.spread.rows ?? []
  return (
    <section className="todo" data-testid="disputes">
      <h2>
        {say('disputes')} {rows.length > 0 && <span className="badge num">{rows.length}</span>}
      </h2>
      {rows.length === 0 && <p className="hint">{say('noDisputes')}</p>}
      <ul className="todo-list">
        {rows.map((one) => (
          <li key={`${one.entry}/${one.aspect}/${one.item}`} data-entry={one.entry}>
            <div className="todo-what">
              <a href={at('progress', 'all', one.entry)}>
                <b>{entryName(room, one.entry)}</b> <span className="num hint">{one.entry}</span>
              </a>
              <DisputeFacts dispute={one} title={title(one.aspect)} />
            </div>
            <DisputeActs entry={one.entry} dispute={one} title={title(one.aspect)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AlarmLine({ alarm }: { alarm: Alarm }) {
  const room = useRoom()
  const say = useWords(tileWords)
  const minutes = alarm.values['minutes']
  const text = say(alarm.key, {
    ...alarm.values,
    judge: judgeName(room, alarm.judge),
    entry: alarm.entry === null ? say('beginning') : entryName(room, alarm.entry),
    time: minutes === undefined ? '' : say('minutes', { n: minutes }),
  })
  return alarm.entry === null ? (
    <span>{text}</span>
  ) : (
    <a href={at('progress', 'all', alarm.entry)}>{text}</a>
  )
}

function Alarms() {
  const { board } = useRoom()
  const say = useWords(tileWords)
  const alarms = board.tiles ? alarmsOf(board.tiles, board.clock) : []
  return (
    <section className="todo" data-testid="alarms">
      <h2>
        {say('alarms')} {alarms.length > 0 && <span className="badge num">{alarms.length}</span>}
      </h2>
      <p className="hint">{say(alarms.length === 0 ? 'noAlarms' : 'never')}</p>
      <ul className="todo-list alarm-list">
        {alarms.map((one) => (
          <li key={one.id} data-alarm={one.key}>
            <AlarmLine alarm={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Disputes first, then what the diagnosis asks to check, then its pictures. */
export default function Signs() {
  const { board } = useRoom()
  const say = useWords(tileWords)
  if (!board.tiles) return null
  const { severity, drift, consistency, agreement, certainty } = board.tiles
  return (
    <div className="signs">
      <div className="signs-lists">
        <Disputes />
        <Alarms />
      </div>
      <section aria-label={say('diagnosis')}>
        <h2 className="signs-head">
          {say('diagnosis')} <small>{say('never')}</small>
        </h2>
        <div className="tiles">
          <Severity tile={severity} />
          <Certainty tile={certainty} />
          <Drift tile={drift} />
          <Consistency tile={consistency} />
          <Agreement tile={agreement} />
        </div>
      </section>
    </div>
  )
}
