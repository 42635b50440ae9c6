import { useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { progressOf } from './entryCells'
import { isSigned, signable } from './Review'
import { ReviewAll } from './ReviewAll'
import { Legend, Sign } from './Sign'
import { signWords } from './signWords'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  marking: Marking
  current: string
  choose: (entry: string) => void
}

function State({ stage, marking, entry }: Omit<Props, 'current' | 'choose'> & { entry: FormEntry }) {
  const say = useWords(signWords)
  const { marked, total, sign } = progressOf(stage, entry, marking.cells, marking.jobs)
  const signed = isSigned(marking, stage, entry)
  const disputed = sign === 'disputed' || sign === 'clash' || sign === 'refused'
  if (entry.recused) return <>{say('recused')}</>
  if (signed === 'signed' && !disputed) return <>▪ {say('signed')}</>
  if (signed === 'signing' && !disputed) return <>○ {say('signed')}</>
  return (
    <>
      {marked}/{total} <Sign state={sign} />
    </>
  )
}

export function EntryList({ stage, marking, current, choose }: Props) {
  const say = useWords(signWords)
  const word = useWords(words)
  const [all, setAll] = useState(false)
  const ready = stage.entries.filter((entry) => signable(stage, entry, marking)).length
  return (
    <nav className="entries" aria-label={word('list')}>
      <Button
        className="entries-all"
        onClick={() => {
          setAll(true)
        }}
      >
        {ready > 0 ? say('allReady', { n: ready }) : say('all')}
      </Button>
      <ol>
        {stage.entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className="entry-pick"
              aria-current={entry.id === current ? 'true' : undefined}
              onClick={() => {
                choose(entry.id)
              }}
            >
              <span className="entry-pick-name">
                {entry.name ?? entry.id}
                {entry.unit && <small>{entry.unit}</small>}
              </span>
              <span className="entry-pick-state num">
                <State stage={stage} marking={marking} entry={entry} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Legend />
      {all && (
        <ReviewAll
          stage={stage}
          marking={marking}
          choose={(entry) => {
            setAll(false)
            choose(entry)
          }}
          close={() => {
            setAll(false)
          }}
        />
      )}
    </nav>
  )
}
