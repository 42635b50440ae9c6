import { useState } from 'react'
import type { ChiefRow } from '@/lib/api/chief'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { DisputeActs, DisputeFacts } from './DisputeActs'
import { Evidence } from './Evidence'
import { FormActs } from './FormActs'
import { FormState } from './Legend'
import { Marks } from './Marks'
import { matrixWords } from './matrixWords'
import { Penalise } from './Penalise'
import { at, judgeName, useRoom } from './room'
import { TimeBack } from './TimeBack'
import { useTitles } from './useTitles'

interface Props {
  row: ChiefRow
  judge: string | null
  wide: boolean
  close: () => void
  pick: (judge: string) => void
}

function Forms({ row, judge, pick }: Pick<Props, 'row' | 'judge' | 'pick'>) {
  const { board } = useRoom()
  const say = useWords(matrixWords)
  return (
    <ul className="forms" aria-label={say('allForms')}>
      {board.judges.map(({ id, name }) => {
        const sign = row.forms[id]
        return sign === undefined ? null : (
          <li key={id}>
            <button
              type="button"
              className="form-row"
              aria-pressed={id === judge}
              onClick={() => {
                pick(id)
              }}
            >
              <span className="form-judge">{name ?? id}</span>
              <FormState sign={sign} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function Body({ row, judge, pick }: Props) {
  const room = useRoom()
  const { board } = room
  const say = useWords(matrixWords)
  const title = useTitles()
  const [marks, setMarks] = useState(false)
  const sign = judge === null ? undefined : row.forms[judge]
  return (
    <>
      <p className="inspect-facts num">
        {row.total !== null && say('totalOf', { total: number(row.total) })}
        {row.rank !== null && ` · ${say('rankNow', { rank: row.rank })}`}
      </p>
      {row.dispute.length > 0 && (
        <ul className="inspect-disputes">
          {row.dispute.map((one) => (
            <li key={`${one.aspect}/${one.item}`}>
              <DisputeFacts dispute={one} title={title(one.aspect)} />
              <DisputeActs entry={row.id} dispute={one} title={title(one.aspect)} />
            </li>
          ))}
        </ul>
      )}
      {judge !== null && sign !== undefined && (
        <section className="inspect-form" data-testid="form">
          <h3>{say('form', { judge: judgeName(room, judge) })}</h3>
          <FormState sign={sign} />
          <FormActs key={judge} row={row} judge={judge} />
        </section>
      )}
      <Evidence key={judge} entry={row.id} judge={judge} />
      <div className="acts">
        <Button
          aria-expanded={marks}
          onClick={() => {
            setMarks(!marks)
          }}
        >
          {say('marksOf')}
        </Button>
        <Penalise entry={row.id} />
        <TimeBack entry={row.id} />
        {board.status === 'open' && board.turn != null && (
          <a className="button" href={at('clock', row.id)}>
            {say('toStage')}
          </a>
        )}
      </div>
      {marks && <Marks entry={row.id} at={`${board.stage}/${String(row.total)}`} />}
      <h3>{say('forms')}</h3>
      <Forms row={row} judge={judge} pick={pick} />
    </>
  )
}

/** One entry and, if a cell is chosen, one judge's form of it: its state and what can be done. */
export function Inspector(props: Props) {
  const { row, wide, close } = props
  const say = useWords(matrixWords)
  const heading = `${row.id}${row.name === null ? '' : ` ${row.name}`}`
  if (!wide) {
    return (
      <Dialog title={heading} close={close}>
        <Body {...props} key={row.id} />
      </Dialog>
    )
  }
  return (
    <aside className="inspector" aria-label={heading} data-testid="inspector">
      <div className="inspect-head">
        <h2>{heading}</h2>
        <Button look="quiet" onClick={close}>
          {say('close')}
        </Button>
      </div>
      <Body {...props} key={row.id} />
    </aside>
  )
}
