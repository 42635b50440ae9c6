import { useState } from 'react'
import type { EntryWorks, StageWorks, Work } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { FilePicker } from './FilePicker'
import type { Over } from './useDrop'
import { WorkRow } from './WorkRow'
import { words } from './words'

const AT_FIRST = 60

interface Props {
  listed: StageWorks
  over: Over
  look: (work: Work) => void
  remove: ((work: Work) => void) | null
  add: ((files: File[], entry: string) => void) | null
}

function has({ entry, name, unit }: EntryWorks, text: string): boolean {
  return `${entry} ${name ?? ''} ${unit ?? ''}`.toLowerCase().includes(text.trim().toLowerCase())
}

function Entry({ one, ...rest }: Omit<Props, 'listed'> & { one: EntryWorks; listed: StageWorks }) {
  const say = useWords(words)
  const { over, look, remove, add, listed } = rest
  return (
    <li className="entry-works" data-entry={one.entry} data-over={over === one.entry}>
      <div className="entry-head">
        <h3>
          <span className="num">{one.entry}</span> {one.name}
          {one.unit !== null && <small className="hint"> {one.unit}</small>}
        </h3>
        {one.works.length === 0 && <span className="hint">{say('none')}</span>}
        {add && (
          <FilePicker
            label={`+ ${say('add')}`}
            title={say('addTo', { entry: one.entry })}
            takes={listed.takes}
            picked={(files) => {
              add(files, one.entry)
            }}
          />
        )}
      </div>
      {one.works.length > 0 && (
        <ul className="works">
          {one.works.map((work) => (
            <WorkRow key={work.work} work={work} look={look} remove={remove} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Every entry of the stage with its works. */
export function EntryList(props: Props) {
  const say = useWords(words)
  const { listed, look, remove } = props
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [most, setMost] = useState(AT_FIRST)
  const without = listed.entries.filter((one) => one.works.length === 0).length
  const found = listed.entries.filter(
    (one) => has(one, text) && (!missing || one.works.length === 0),
  )
  const left = found.length - most
  const files = listed.entries.reduce((sum, one) => sum + one.works.length, 0)
  const all = listed.entries.length
  if (all === 0) return <EmptyState title={say('noEntries')}>{say('noEntriesHint')}</EmptyState>
  return (
    <section className="stack" aria-labelledby="works-list">
      <div className="section-line">
        <h2 id="works-list">{say('list')}</h2>
        <span className="hint">{say('sum', { with: all - without, all, files })}</span>
      </div>
      <div className="works-tools">
        <input
          className="input"
          type="search"
          aria-label={say('find')}
          placeholder={say('find')}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <label className="works-missing">
          <input
            type="checkbox"
            checked={missing}
            onChange={(event) => {
              setMissing(event.target.checked)
            }}
          />
          {say('missing', { n: without })}
        </label>
      </div>
      {found.length === 0 && <p className="hint">{say('noMatch')}</p>}
      <ul className="works-entries" data-testid="works">
        {found.slice(0, most).map((one) => (
          <Entry key={one.entry} one={one} {...props} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          onClick={() => {
            setMost(most + AT_FIRST)
          }}
        >
          {say('more', { n: Math.min(left, AT_FIRST) })}
        </Button>
      )}
      {listed.waiting.length > 0 && (
        <details className="works-early">
          <summary>{say('early', { n: listed.waiting.length })}</summary>
          <p className="hint">{say('earlySays')}</p>
          <ul className="works">
            {listed.waiting.map((work) => (
              <WorkRow key={work.work} work={work} look={look} remove={remove} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
