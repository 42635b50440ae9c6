import { useId, useState } from 'react'
import type { FormEntry } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { cellKey, TOPICS, type Cell, type ProblemJob, type Topic } from './jobs'
import { Refused } from './Matters'
import { toolWords } from './toolWords'
import type { Marking } from './useMarking'
import { words } from './words'

const MOST = 500

interface FlagProps {
  /** What the problem is about. */
  about: string
  /** Words to begin with, for example the moment of a video. */
  begun: string
  close: () => void
  send: (topic: Topic, text: string) => void
}

/** The sheet in which a judge tells the chief judge of a problem. */
export function FlagDialog({ about, begun, close, send }: FlagProps) {
  const say = useWords(toolWords)
  const [topic, setTopic] = useState<Topic>('device')
  const [text, setText] = useState(begun)
  const id = useId()
  const ready = text.trim() !== ''
  return (
    <Dialog
      title={say('flagTitle')}
      close={close}
      actions={
        <Button
          look="primary"
          disabled={!ready}
          onClick={() => {
            send(topic, text.trim())
          }}
        >
          {say('send')}
        </Button>
      }
    >
      <p>{say('about', { what: about })}</p>
      <fieldset className="topics">
        <legend className="field-label">{say('topic')}</legend>
        {TOPICS.map((one) => (
          <label key={one} className="topic">
            <input
              type="radio"
              name={`${id}-topic`}
              checked={topic === one}
              onChange={() => {
                setTopic(one)
              }}
            />
            {say(one)}
          </label>
        ))}
      </fieldset>
      <label className="field" htmlFor={`${id}-text`}>
        <span className="field-label">{say('words')}</span>
        <textarea
          id={`${id}-text`}
          className="input"
          rows={4}
          maxLength={MOST}
          value={text}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
        />
        <span id={`${id}-hint`} className="hint">
          {say('wordsHint', { most: MOST })}
        </span>
      </label>
    </Dialog>
  )
}

interface ListProps {
  entry: FormEntry
  marking: Marking
  cell: Cell
}

/** Problems flagged with a cell, or with the entry: open, or answered. */
export function ProblemList({ entry, marking, cell }: ListProps) {
  const say = useWords(toolWords)
  const state = useWords(words)
  const known = entry.problems.filter(
    ({ aspect, item }) => aspect === cell.aspect && item === cell.item,
  )
  const ids = new Set(known.map(({ problem }) => problem))
  const own = marking.jobs.filter(
    (job): job is ProblemJob =>
      job.act === 'problem' && cellKey(job) === cellKey(cell) && !ids.has(job.problem),
  )
  if (known.length + own.length === 0) return null
  return (
    <ul className="raised" aria-label={say('problems')}>
      {known.map(({ problem, topic, text, open, answer }) => (
        <li key={problem} data-problem={open ? 'open' : 'answered'}>
          <b>
            {open ? '△' : '●'} {say(open ? 'waiting' : 'answered')}
          </b>{' '}
          {say(topic as Topic)}：{text}
          {answer && (
            <p>
              {say('answer')}：{answer}
            </p>
          )}
        </li>
      ))}
      {own.map((job) => (
        <li key={job.job} data-problem="saved">
          <b>○ {state('saved')}</b> {say(job.topic)}：{job.text}
          {job.refused && <Refused job={job} dismiss={marking.dismiss} />}
        </li>
      ))}
    </ul>
  )
}
