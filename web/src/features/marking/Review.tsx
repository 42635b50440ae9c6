import type { FormEntry, FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { measured, number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import type { CellState } from './cells'
import { entryCells, progressOf, slotStates, type Progress, type SlotState } from './entryCells'
import { signatureOf } from './locks'
import { Sign } from './Sign'
import { signWords } from './signWords'
import { summed } from './sum'
import type { Marking } from './useMarking'
import { words } from './words'

/** A mark as it is read: with its unit, a dash where there is none, and never zero for absent. */
export function markText(state: CellState, unit: string | null, absent: string): string {
  if (!state.given) return '–'
  return state.value === null ? absent : measured(number(state.value), unit)
}

interface RowProps {
  slot: SlotState
  goTo: (aspect: string, item: string) => void
}

function Row({ slot: { aspect, cell, state }, goTo }: RowProps) {
  const say = useWords(words)
  return (
    <tr data-review={aspect.id} className={state.given || aspect.kind === 'deduction' ? undefined : 'review-missing'}>
      <th scope="row">
        <button
          type="button"
          className="review-go"
          onClick={() => {
            goTo(aspect.id, cell.item)
          }}
        >
          {titled(aspect.title, aspect.id)}
          {cell.item && <span className="num"> {cell.item}</span>}
        </button>
      </th>
      <td className="num">{markText(state, aspect.unit ?? null, say('absent'))}</td>
      <td>
        <Sign state={state.sign} worded />
      </td>
    </tr>
  )
}

export function isSigned(marking: Marking, stage: FormStage, entry: FormEntry): 'signed' | 'signing' | null {
  const signature = signatureOf(stage, entry, marking.jobs)
  if (signature && signature.refused === null) return 'signing'
  return entry.signed ? 'signed' : null
}

function Verdict({ bench }: { bench: EntryBench }) {
  const say = useWords(signWords)
  const state = useWords(words)
  const { stage, entry, marking, lock } = bench
  const { missing, open } = progressOf(stage, entry, marking.cells, marking.jobs)
  const signed = isSigned(marking, stage, entry)
  if (signed === 'signed') return <p className="note">▪ {state('signedForm')}</p>
  if (signed === 'signing') {
    return (
      <div className="note">
        <p>○ {state('signingForm')}</p>
        <Button
          onClick={() => {
            marking.unsign(stage.id, entry.id)
          }}
        >
          {state('unsign')}
        </Button>
      </div>
    )
  }
  if (missing.length > 0) {
    return (
      <div className="note" role="status" data-testid="missing">
        <p className="note-title">{say('missing', { n: missing.length })}</p>
        {stage.procedure.sign && <p>{say('missingHint')}</p>}
      </div>
    )
  }
  if (open.length > 0) {
    return (
      <div className="note" role="status">
        <p className="note-title">{say('open', { n: open.length })}</p>
        {stage.procedure.sign && <p>{say('openHint')}</p>}
      </div>
    )
  }
  if (!stage.procedure.sign || lock !== null) return null
  return <p>{say('complete')}</p>
}

/** Whether this entry's form can be signed now. */
export function signable(
  stage: FormStage,
  entry: FormEntry,
  marking: Marking,
  progress: Progress = progressOf(stage, entry, marking.cells, marking.jobs),
): boolean {
  const running = stage.status === 'open' || stage.status === 'frozen'
  if (!stage.procedure.sign || !running || entry.recused) return false
  if (isSigned(marking, stage, entry) !== null) return false
  return progress.total > 0 && progress.missing.length === 0 && progress.open.length === 0
}

interface Props {
  bench: EntryBench
  goTo: (aspect: string, item: string) => void
}

/** All of this judge's marks for one entry, what is missing, and the signature. */
export function ReviewBody({ bench, goTo }: Props) {
  const say = useWords(signWords)
  const { stage, entry, marking } = bench
  const { cells, jobs } = marking
  const slots = slotStates(stage, entry, entryCells(stage, entry), cells, jobs)
  const { points } = summed(slots.map(({ aspect, state }) => ({ aspect, ...state })))
  return (
    <div className="review" data-testid="review">
      <table className="review-table">
        <thead>
          <tr>
            <th scope="col">{say('aspect')}</th>
            <th scope="col">{say('mark')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map((slot) => (
            <Row key={`${slot.cell.item}/${slot.aspect.id}`} slot={slot} goTo={goTo} />
          ))}
        </tbody>
        {points !== null && (
          <tfoot>
            <tr>
              <th scope="row">{say('sum')}</th>
              <td className="num">{number(points)}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
      <Verdict bench={bench} />
      {stage.procedure.sign && isSigned(marking, stage, entry) === null && (
        <Button
          look="primary"
          className="sign-key"
          disabled={!signable(stage, entry, marking)}
          onClick={() => {
            marking.sign(stage.id, entry.id)
          }}
        >
          {say('sign')}
        </Button>
      )}
    </div>
  )
}
