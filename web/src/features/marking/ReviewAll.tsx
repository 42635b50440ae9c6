import type { FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { entryCells, progressOf, slotStates } from './entryCells'
import { isSigned, markText, signable } from './Review'
import { Sign } from './Sign'
import { signWords } from './signWords'
import { summed } from './sum'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  marking: Marking
  choose: (entry: string) => void
  close: () => void
}

function Line({ stage, marking, choose, entry }: Props & { entry: FormStage['entries'][number] }) {
  const say = useWords(words)
  const sign = useWords(signWords)
  const { cells, jobs } = marking
  const slots = slotStates(stage, entry, entryCells(stage, entry), cells, jobs)
  const { points } = summed(slots.map(({ aspect, state }) => ({ aspect, ...state })))
  const progress = progressOf(stage, entry, cells, jobs)
  const signed = isSigned(marking, stage, entry)
  const told = slots.map(({ aspect, state }) => ({
    key: `${aspect.id}${state.mark ?? ''}`,
    title: titled(aspect.title, aspect.id),
    text: markText(state, aspect.unit ?? null, say('absent')),
  }))
  return (
    <tr data-all={entry.id}>
      <th scope="row">
        <button
          type="button"
          className="review-go"
          onClick={() => {
            choose(entry.id)
          }}
        >
          {entry.name ?? entry.id}
        </button>
      </th>
      <td className="all-marks">
        {told.map(({ key, title, text }, place) => (
          <span key={`${place}${key}`}>
            <small>{title}</small> <b className="num">{text}</b>
          </span>
        ))}
      </td>
      <td className="num">{points === null ? '' : number(points)}</td>
      <td>
        {entry.recused ? (
          sign('recused')
        ) : signed ? (
          `${signed === 'signed' ? '▪' : '○'} ${sign(signed)}`
        ) : progress.missing.length > 0 ? (
          <span className="num">
            {progress.marked}/{progress.total}
          </span>
        ) : (
          <Sign state={progress.sign} worded />
        )}
      </td>
    </tr>
  )
}

/** Every form of a stage at a glance; those that are complete are signed together. */
export function ReviewAll(props: Props) {
  const { stage, marking, close } = props
  const say = useWords(signWords)
  const ready = stage.entries.filter((entry) => signable(stage, entry, marking))
  return (
    <Dialog
      wide
      title={say('allTitle')}
      close={close}
      actions={
        stage.procedure.sign && (
          <Button
            look="primary"
            disabled={ready.length === 0}
            onClick={() => {
              for (const { id } of ready) marking.sign(stage.id, id)
            }}
          >
            {say('signAll', { n: ready.length })}
          </Button>
        )
      }
    >
      {stage.procedure.sign && ready.length === 0 && <p className="hint">{say('none')}</p>}
      <table className="review-table all-table">
        <thead>
          <tr>
            <th scope="col">{say('entry')}</th>
            <th scope="col">{say('mark')}</th>
            <th scope="col">{say('sum')}</th>
            <th scope="col">{say('state')}</th>
          </tr>
        </thead>
        <tbody>
          {stage.entries.map((entry) => (
            <Line key={entry.id} {...props} entry={entry} />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
