import type { FormDispute } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { measured, number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import { roundsOf, type CellState } from './cells'
import type { SlotState } from './entryCells'
import type { MarkJob, Pending } from './jobs'
import type { Marking } from './useMarking'
import { words } from './words'

interface RefusedProps {
  job: Pending
  dismiss: (job: Pending) => void
}

/** The server did not take a mark: why, and what to do. */
export function Refused({ job, dismiss }: RefusedProps) {
  const say = useWords(words)
  return (
    <div className="note note-wrong" role="alert">
      <p className="note-title">
        {say('refused')}{' '}
        {job.act === 'give' && job.value && <span className="num">{number(job.value)}</span>}：
        {job.refused?.message}
      </p>
      {job.refused?.fix && <p>{job.refused.fix}</p>}
      <Button
        onClick={() => {
          dismiss(job)
        }}
      >
        {say(job.act === 'give' || job.act === 'withdraw' ? 'dismiss' : 'dismissOther')}
      </Button>
    </div>
  )
}

interface ClashProps {
  marking: Marking
  state: CellState
  job: MarkJob
  unit: string | null
}

/** Two devices of one judge gave different marks: both are shown, the judge chooses. */
export function Clash({ marking, state, job, unit }: ClashProps) {
  const say = useWords(words)
  const told = (given: boolean, value: string | null) => {
    if (!given) return say('none')
    return value === null ? say('absent') : measured(number(value), unit)
  }
  const mine = job.act === 'give'
  return (
    <div className="note note-clash" role="alert">
      <p className="note-title">{say('clashText')}</p>
      <div className="sides">
        <button
          type="button"
          className="side-key"
          data-side="here"
          onClick={() => {
            if (mine) marking.give(job, job.value)
            else marking.clear(job)
          }}
        >
          <small>{say('here')}</small>
          <b className="num">{told(mine, job.value)}</b>
        </button>
        <button
          type="button"
          className="side-key"
          data-side="other"
          onClick={() => {
            marking.dismiss(job)
          }}
        >
          <small>{say('other')}</small>
          <b className="num">{told(state.given, state.value)}</b>
        </button>
      </div>
    </div>
  )
}

interface AgainProps {
  bench: EntryBench
  slot: SlotState
  dispute: FormDispute
}

/** The cell was called to be marked again; both rounds of this judge's marks, nobody else's. */
export function Again({ bench, slot, dispute }: AgainProps) {
  const say = useWords(words)
  const { state, aspect } = slot
  const unit = aspect.unit ?? null
  const told = (value: string | null) =>
    value === null ? say('absent') : measured(number(value), unit)
  const { form, jobs } = bench.marking
  const saved = state.sign === 'saved'
  const waits = dispute.pending && !saved
  const title = () => {
    if (waits) return say('again')
    if (dispute.accepted) return say('againAccepted')
    return dispute.round < 2 ? say('apart') : say('againDone', { round: dispute.round })
  }
  return (
    <div className={dispute.accepted ? 'note' : 'note note-again'} data-testid="again">
      <p className="note-title">{title()}</p>
      {waits && <p>{say('againText', { round: dispute.round })}</p>}
      <ul className="rounds num">
        {roundsOf(form.marks, jobs, slot.cell, dispute.round).map(({ round, value }) => (
          <li key={round}>
            {say('round', { n: round })} <b>{told(value)}</b>
          </li>
        ))}
      </ul>
      {waits && state.given && !slot.locked && (
        <Button
          onClick={() => {
            bench.form.give(slot, state.value)
          }}
        >
          {say('keep', { value: told(state.value) })}
        </Button>
      )}
    </div>
  )
}
