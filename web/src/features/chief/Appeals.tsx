import { useState } from 'react'
import { appeals, type Appeal, type NewAppeal } from '@/lib/api/appeals'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { ulid } from '@/lib/marks/ulid'
import { AppealFile } from './AppealFile'
import { appealWords } from './appealWords'
import { ordered } from './matrix'
import { at, entryName, useMay, useRoom } from './room'
import { useList } from './useList'
import { words } from './words'

const GROUNDS: readonly NewAppeal['ground'][] = ['marks', 'procedure', 'equipment', 'eligibility', 'other']

function Lodge({ close, done }: { close: () => void; done: () => void }) {
  const { contest, board } = useRoom()
  const say = useWords(appealWords)
  const rows = ordered(board.rows)
  const [id] = useState(ulid)
  const [entry, setEntry] = useState(rows[0]?.id ?? '')
  const [ground, setGround] = useState<NewAppeal['ground']>('marks')
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const body = { stage: board.stage, entry, ground, text: text.trim(), by: by.trim() }
  return (
    <Confirm
      title={say('lodge')}
      verb={say('lodge')}
      ready={body.text !== '' && body.by !== '' && entry !== ''}
      run={() => appeals.lodge(contest, id, body)}
      done={done}
      close={close}
    >
      <p className="hint">{say('lodgeSays')}</p>
      <label className="field">
        <span className="field-label">{say('entry')}</span>
        <select
          className="input"
          value={entry}
          onChange={(event) => {
            setEntry(event.target.value)
          }}
        >
          {rows.map((one) => (
            <option key={one.id} value={one.id}>
              {one.id} {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('ground')}</span>
        <select
          className="input"
          value={ground}
          onChange={(event) => {
            setGround(GROUNDS.find((one) => one === event.target.value) ?? 'other')
          }}
        >
          {GROUNDS.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('by')}</span>
        <input
          className="input"
          maxLength={200}
          value={by}
          onChange={(event) => {
            setBy(event.target.value)
          }}
        />
      </label>
      <label className="field">
        <span className="field-label">{say('text')}</span>
        <textarea
          className="input"
          rows={4}
          maxLength={4000}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
      </label>
    </Confirm>
  )
}

function Line({ one }: { one: Appeal }) {
  const room = useRoom()
  const say = useWords(appealWords)
  return (
    <li data-appeal={one.appeal}>
      <div className="todo-what">
        <a href={at('appeals', one.appeal)}>
          <b>
            {one.number} · {entryName(room, one.entry)}
          </b>
        </a>
        <span className="appeal-line">{one.text}</span>
        <span className="hint num">
          {say(one.ground as 'marks')} · {one.by} · {dated(one.at)}
        </span>
      </div>
      <span className={`appeal-state appeal-${one.state}`}>
        {one.state === 'decided' && one.decision !== null ? say(one.decision) : say(one.state)}
      </span>
    </li>
  )
}

/** Objections to the result: taken in here, decided by two arbitrators. */
export default function Appeals({ asked }: { asked: string | undefined }) {
  const { board, done } = useRoom()
  const say = useWords(appealWords)
  const said = useWords(words)
  const arbitrates = useMay('arbitrate')
  const marks = useMay('mark')
  const { data, error, reload } = useList(appeals.list)
  const [lodging, setLodging] = useState(false)
  if (asked !== undefined) return <AppealFile key={asked} appeal={asked} />
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  const found = data.filter(({ stage }) => stage === board.stage)
  const accepts = board.status === 'published'
  return (
    <section className="appeals" data-testid="appeals">
      {found.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      <ul className="todo-list">
        {found.map((one) => (
          <Line key={one.appeal} one={one} />
        ))}
      </ul>
      {(arbitrates || marks) && accepts && (
        <div className="acts">
          <Button
            onClick={() => {
              setLodging(true)
            }}
          >
            {say('lodge')}
          </Button>
        </div>
      )}
      {lodging && (
        <Lodge
          close={() => {
            setLodging(false)
          }}
          done={() => {
            setLodging(false)
            done(said('recorded'))
            reload()
          }}
        />
      )}
    </section>
  )
}
