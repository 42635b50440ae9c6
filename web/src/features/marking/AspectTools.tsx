import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import type { SlotState } from './entryCells'
import { EvidenceButton, EvidenceList } from './Evidence'
import { ProblemList } from './Problems'
import { toolWords } from './toolWords'
import { words } from './words'

interface Props {
  bench: EntryBench
  slot: SlotState
  place: number
}

/** Beside the mark: absent, take back, photograph, flag a problem. */
export function AspectTools({ bench, slot, place }: Props) {
  const say = useWords(words)
  const tool = useWords(toolWords)
  const { form, uploads, entry, marking } = bench
  const { aspect, cell, state, locked } = slot
  const deduction = aspect.kind === 'deduction'
  const absent = state.given && state.value === null
  const absentHint = `absent-${aspect.id}`
  return (
    <>
      <div className="tools">
        {!deduction && (
          <Button
            look="quiet"
            className="tool-key"
            aria-pressed={absent}
            aria-describedby={absentHint}
            disabled={locked}
            onClick={() => {
              if (absent) form.clear(slot)
              else form.give(slot, null)
            }}
          >
            {say('absent')}
          </Button>
        )}
        <span id={absentHint} className="say">
          {say('absentHint')}
        </span>
        {state.given && !absent && !locked && (
          <Button
            look="quiet"
            className="tool-key"
            onClick={() => {
              form.clear(slot)
            }}
          >
            {say('unmark')}
          </Button>
        )}
        <EvidenceButton uploads={uploads} cell={cell} owner={marking.owner} />
        <Button
          look="quiet"
          className="tool-key"
          onClick={() => {
            bench.flag(place)
          }}
        >
          {tool('flag')}
        </Button>
      </div>
      <EvidenceList uploads={uploads} cell={cell} entry={entry} />
      <ProblemList entry={entry} marking={marking} cell={cell} />
    </>
  )
}
