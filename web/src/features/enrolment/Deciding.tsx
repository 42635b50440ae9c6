import { useState } from 'react'
import { told } from '@/lib/api/client'
import { enrolment, type Act, type Application, type Decided, type Why } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Dialog } from '@/lib/components/Dialog'
import { announce } from '@/lib/console/announce'
import { phrase, useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'

const REASONS = {
  accept: [],
  reopen: [],
  refuse: ['ineligible', 'papers', 'duplicate', 'other'],
  withdraw: ['illness', 'work', 'personal', 'organiser', 'other'],
} as const

interface Props {
  contest: string
  act: Act
  of: readonly Pick<Application, 'id'>[]
  /** The only one is one's own to withdraw, though one decides nothing here. */
  alone?: boolean
  /** Reads everything anew, after the act and after it was taken back. */
  changed: () => void
  close: () => void
}

/** Asks with the count and a reason; then says what became of each, and offers the way back. */
export function Deciding({ contest, act, of, alone = false, changed, close }: Props) {
  const say = useWords(deskWords)
  const [reason, setReason] = useState<string>(REASONS[act][0] ?? '')
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState<Decided[] | null>(null)
  const why: Why = { ...(reason && { reason }), ...(words && { words }) }
  const ids = of.map(({ id }) => id)
  const run = () => (alone ? Promise.all(ids.map(single)).then((results) => ({ results })) : enrolment.bulk(contest, act, ids, why))
  const single = (id: string) => enrolment.act(contest, id, act, why).then(({ state }): Decided => ({ id, state }))
  if (failed) return <Failed rows={failed} close={close} />
  return (
    <Confirm
      title={say(`${act}Ask`, { n: of.length })}
      verb={say(act)}
      run={run}
      done={({ results }) => {
        tell(contest, act, results, !alone)
        changed()
        const left = results.filter(notDone)
        if (left.length > 0) setFailed(left)
        else close()
      }}
      close={close}
    >
      <p>{say(`${act}Says`)}</p>
      {REASONS[act].length > 0 && (
        <>
          <label className="field">
            <span className="field-label">{say('why')}</span>
            <select className="input" value={reason} onChange={(event) => { setReason(event.currentTarget.value) }}>
              {REASONS[act].map((one) => <option key={one} value={one}>{say(one)}</option>)}
            </select>
          </label>
          <label className="field">
            <span className="field-label">{say('words')}</span>
            <textarea
              className="input"
              rows={2}
              maxLength={200}
              value={words}
              onChange={(event) => { setWords(event.currentTarget.value.replace(/\s/g, ' ')) }}
            />
          </label>
        </>
      )}
    </Confirm>
  )
}

/** Waiting for a place is what accepting may give, not a failure. */
const notDone = ({ error, state }: Decided) => error != null && state !== 'waitlisted'

/** Says what was done; whatever was done can be taken back, but for taking back. */
export function tell(contest: string, act: Act, results: readonly Decided[], undoable: boolean): void {
  const done = results.filter((one) => !notDone(one))
  const waiting = act === 'refuse' || act === 'withdraw' ? 0 : done.filter(({ state }) => state === 'waitlisted').length
  const left = results.length - done.length
  const text =
    phrase(deskWords, `${act}Done`, { n: done.length - waiting }) +
    (waiting > 0 ? phrase(deskWords, 'waitDone', { n: waiting }) : '') +
    (left > 0 ? ` · ${phrase(deskWords, 'notDone', { n: left })}` : '')
  const ids = done.map(({ id }) => id)
  const undo = () => enrolment.bulk(contest, 'reopen', ids).then(refuseSome)
  if (!undoable || act === 'reopen' || done.length === 0) announce(text)
  else announce(text, undo)
}

/** An undo that did not reach all says so. */
function refuseSome({ results }: { results: Decided[] }): void {
  const wrong = results.filter(notDone)
  const first = wrong[0]
  if (!first) return
  throw new Error(`${phrase(deskWords, 'notDone', { n: wrong.length })}：${first.id} ${messageOf(first)}`)
}

function messageOf({ error }: Decided): string {
  return error ? told(error as { zh?: string; message: string }) : ''
}

function Failed({ rows, close }: { rows: readonly Decided[]; close: () => void }) {
  const say = useWords(deskWords)
  return (
    <Dialog title={say('notDone', { n: rows.length })} close={close}>
      <ul className="findings">
        {rows.map((one) => (
          <li key={one.id}>
            <b className="num">{one.id}</b> {messageOf(one)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** A button for each act that chosen applications may take. */
export function DecidingButtons({ acts, pick }: { acts: readonly Act[]; pick: (act: Act) => void }) {
  const say = useWords(deskWords)
  return acts.map((act) => (
    <Button key={act} look={act === 'accept' ? 'primary' : act === 'withdraw' ? 'danger' : 'plain'} onClick={() => { pick(act) }}>
      {say(act)}
    </Button>
  ))
}
