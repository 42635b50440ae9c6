import { useState } from 'react'
import { panels, type CodesState } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { clock } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { codeWords } from './codeWords'
import { officialName, useHall } from './hall'

interface Props {
  state: CodesState
  changed: () => void
}

/** Two holders put in their shares, a supervisor watches; then the outermost layer opens. */
export function OpenCodes({ state, changed }: Props) {
  const say = useWords(codeWords)
  const { contest, stage, role, user, officials, done } = useHall()
  const [share, setShare] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { opening, layers } = state
  const outermost = [...layers].reverse().find(({ open }) => !open)
  const holds = user !== null && outermost?.holders.includes(user) === true
  const given = user !== null && opening?.shares.includes(user) === true
  const watching = user !== null && opening?.witness === user
  const during = (work: Promise<CodesState>, text: string) => {
    setBusy(true)
    setError(null)
    work
      .then((next) => {
        setShare('')
        done(next.sealed < state.sealed ? say('openedDone') : text)
        changed()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  if (!state.signed) return <p className="note">{say('notSigned')}</p>
  const names = (opening?.shares ?? []).map((one) => officialName(officials, one)).join('、')
  return (
    <div className="opening stack">
      <h2>{say('opening')}</h2>
      <p className="hint">{say('need')}</p>
      <p>
        {names ? say('have', { names }) : say('haveNone')} ·{' '}
        {opening?.witness
          ? say('watched', { name: officialName(officials, opening.witness) })
          : say('notWatched')}
        {opening && (
          <span className="hint num"> {say('expires', { time: clock(opening.expires) })}</span>
        )}
      </p>
      {error !== null && <ErrorNote error={error} />}
      {holds && !given && (
        <div className="put">
          <label className="field">
            <span className="field-label">{say('yourShare')}</span>
            <input
              className="input num"
              value={share}
              autoComplete="off"
              autoCapitalize="characters"
              onChange={(event) => {
                setShare(event.target.value)
              }}
            />
          </label>
          <Button
            look="primary"
            busy={busy}
            disabled={share.trim() === ''}
            onClick={() => {
              during(panels.open(contest.id, stage, share.trim()), say('putDone'))
            }}
          >
            {say('put')}
          </Button>
        </div>
      )}
      {may(role, 'witness') && !holds && !watching && (
        <div>
          <Button
            look="primary"
            busy={busy}
            onClick={() => {
              during(panels.witness(contest.id, stage), say('watchDone'))
            }}
          >
            {say('watch')}
          </Button>
        </div>
      )}
    </div>
  )
}
