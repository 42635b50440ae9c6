import { useState } from 'react'
import { awards, type Award, type Awards, type Winner } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { correctionWords as words } from './correctionWords'

interface Props {
  contest: string
  state: Awards
  changed: () => void
}

type Asking = Props & { close: () => void }

const ids = ({ entries }: Award) => entries.map(({ entry }) => entry)
const called = (one: Winner) => (one.name ? `${one.name} ${one.entry}` : one.entry)

function Ask({ contest, state, changed, close }: Asking) {
  const say = useWords(words)
  const [reason, setReason] = useState('')
  const due = Object.fromEntries((state.due ?? []).map((one) => [one.award, ids(one)]))
  return (
    <Confirm
      title={say('askTitle')}
      verb={say('ask')}
      close={close}
      ready={reason.trim().length > 1}
      run={() => awards.askCorrection(contest, due, reason)}
      done={() => {
        announce(say('asked'))
        close()
        changed()
      }}
    >
      <p>{say('askHint')}</p>
      <Reason label={say('reason')} value={reason} set={setReason} />
    </Confirm>
  )
}

function Waiting({ contest, state, changed }: Props) {
  const say = useWords(words)
  const [error, setError] = useState<unknown>(null)
  const one = state.correction
  if (!one) return null
  const act = (run: Promise<unknown>, done: string) => {
    run
      .then(() => {
        announce(done)
        changed()
      })
      .catch(setError)
  }
  return (
    <>
      <p>{say('waiting', { by: one.first_name ?? '', at: dated(one.asked), why: one.reason })}</p>
      {error !== null && <ErrorNote error={error} />}
      <p className="award-verbs">
        {one.own ? (
          <span className="hint">{say('another')}</span>
        ) : (
          <Button
            look="primary"
            onClick={() => { act(awards.confirmCorrection(contest, one.request), say('corrected')) }}
          >
            {say('confirm')}
          </Button>
        )}
        <Button onClick={() => { act(awards.cancelCorrection(contest, one.request), say('dropped')) }}>
          {say('drop')}
        </Button>
      </p>
    </>
  )
}

function Differences({ state }: { state: Awards }) {
  const say = useWords(words)
  const due = new Map((state.due ?? []).map((one) => [one.award, one]))
  const differ = state.awards.flatMap((before) => {
    const after = due.get(before.award)
    return after && ids(after).join() !== ids(before).join() ? [{ before, after }] : []
  })
  const list = (one: Award) => one.entries.map(called).join('、') || say('nobody')
  return (
    <div className="award-scroll">
      <table className="award-change">
        <thead>
          <tr>
            <th scope="col">{say('award')}</th>
            <th scope="col">{say('before')}</th>
            <th scope="col">{say('after')}</th>
          </tr>
        </thead>
        <tbody>
          {differ.map(({ before, after }) => (
            <tr key={before.award}>
              <th scope="row">{titled(before.title, before.award)}</th>
              <td>{list(before)}</td>
              <td>{list(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Revokes what does not hold any more. */
function Revoke({ contest, state, changed, close }: Asking) {
  const say = useWords(words)
  const [why, setWhy] = useState('')
  return (
    <Confirm
      title={say('revokeTitle', { n: state.lost.length })}
      verb={say('revoke')}
      close={close}
      ready={why.trim().length > 1}
      run={() => awards.revokeMany(contest, state.lost, 'award_corrected', why)}
      done={(revoked) => {
        announce(say('revoked', { n: revoked }))
        close()
        changed()
      }}
    >
      <p>{say('revokeHint')}</p>
      <Reason label={say('revokeWhy')} value={why} set={setWhy} />
    </Confirm>
  )
}

/** What a result that changed after the conferral asks for: awards said again, papers taken back. */
export function AwardCorrection(props: Props) {
  const { state } = props
  const say = useWords(words)
  const [asking, setAsking] = useState<'correct' | 'revoke' | null>(null)
  const close = () => {
    setAsking(null)
  }
  if (state.due === null && state.lost.length === 0) return null
  return (
    <section className="award-blockers" aria-label={say('title')}>
      {state.due !== null && (
        <>
          <h3>{say('title')}</h3>
          <p>{say('hint')}</p>
          <Differences state={state} />
          <Waiting {...props} />
          {!state.correction && (
            <Button look="primary" onClick={() => { setAsking('correct') }}>
              {say('ask')}
            </Button>
          )}
        </>
      )}
      {state.lost.length > 0 && (
        <>
          <h3>{say('lost', { n: state.lost.length })}</h3>
          <p>{say('lostHint')}</p>
          <Button look="danger" onClick={() => { setAsking('revoke') }}>
            {say('revoke')}
          </Button>
        </>
      )}
      {asking === 'correct' && <Ask {...props} close={close} />}
      {asking === 'revoke' && <Revoke {...props} close={close} />}
    </section>
  )
}
