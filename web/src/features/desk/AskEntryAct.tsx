import { useId, useState } from 'react'
import { told } from '@/lib/api/client'
import { desk, type EntryAct, type EntryOutcome, type EntryRecord } from '@/lib/api/desk'
import { Confirm } from '@/lib/components/Confirm'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { REASONS } from './entryActs'
import { words } from './words'

export interface Asking {
  rows: EntryRecord[]
  act: EntryAct
}

interface Props extends Asking {
  contest: string
  close: () => void
  done: (results: EntryOutcome[]) => void
}

/** Asks for the reason, says how many it is about, and acts on all of them at once. */
export function AskEntryAct({ contest, rows, act, close, done }: Props) {
  const say = useWords(words)
  const id = useId()
  const [reason, setReason] = useState<string>(REASONS[act][0])
  const one = rows.length === 1 ? rows[0] : undefined
  const name = one ? one.name || one.entry : say('many', { n: rows.length })
  const run = async () => {
    const acts = rows.map(({ entry }) => ({ entry, act, reason }))
    return (await desk.entryActs(contest, acts)).results
  }
  return (
    <Confirm title={say('actAsk', { act: say(act), name })} verb={say(act)} run={run} done={done} close={close}>
      <p>{say('actSays')}</p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {say('reason')}
        </label>
        <select
          id={id}
          className="input"
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        >
          {REASONS[act].map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </div>
    </Confirm>
  )
}

interface RefusedProps {
  results: EntryOutcome[]
  close: () => void
}

/** Which rows of a bulk act were refused, and why; the others were done. */
export function RefusedActs({ results, close }: RefusedProps) {
  const say = useWords(words)
  return (
    <Dialog title={say('actRefused', { n: results.length })} close={close}>
      <p>{say('actRefusedSays')}</p>
      <ul className="refused-acts">
        {results.map(({ entry, error }) => (
          <li key={entry}>
            <b>{entry}</b> {error ? told(error) : ''}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
