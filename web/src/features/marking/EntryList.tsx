import { memo, useMemo, useState } from 'react'
import type { FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { Sign as State } from './cells'
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

interface Line {
  id: string
  name: string
  unit: string | null
  recused: boolean
  signed: 'signed' | 'signing' | null
  marked: number
  total: number
  sign: State
}

const LOUD: readonly State[] = ['disputed', 'clash', 'refused']

function StateOf({ recused, signed, marked, total, sign }: Line) {
  const say = useWords(signWords)
  if (recused) return <>{say('recused')}</>
  if (signed !== null && !LOUD.includes(sign)) {
    return (
      <>
        {signed === 'signed' ? '▪' : '○'} {say('signed')}
      </>
    )
  }
  return (
    <>
      {marked}/{total} <Sign state={sign} />
    </>
  )
}

/** Drawn anew only when something of it has changed: there may be hundreds. */
const Row = memo(function Row(line: Line & { here: boolean; choose: (entry: string) => void }) {
  const { id, name, unit, here, choose } = line
  return (
    <li>
      <button
        type="button"
        className="entry-pick"
        aria-current={here ? 'true' : undefined}
        onClick={() => {
          choose(id)
        }}
      >
        <span className="entry-pick-name">
          {name}
          {unit && <small>{unit}</small>}
        </span>
        <span className="entry-pick-state num">
          <StateOf {...line} />
        </span>
      </button>
    </li>
  )
})

function linesOf(stage: FormStage, marking: Marking): { lines: Line[]; ready: number } {
  let ready = 0
  const lines = stage.entries.map((entry) => {
    const { id, name, unit, recused } = entry
    const progress = progressOf(stage, entry, marking.cells, marking.jobs)
    const { marked, total, sign } = progress
    if (signable(stage, entry, marking, progress)) ready += 1
    const signed = isSigned(marking, stage, entry)
    return { id, name: name ?? id, unit, recused, signed, marked, total, sign }
  })
  return { lines, ready }
}

export function EntryList({ stage, marking, current, choose }: Props) {
  const say = useWords(signWords)
  const word = useWords(words)
  const [all, setAll] = useState(false)
  const { lines, ready } = useMemo(() => linesOf(stage, marking), [stage, marking])
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
        {lines.map((line) => (
          <Row key={line.id} {...line} here={line.id === current} choose={choose} />
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
