import { useEffect, useRef, useState } from 'react'
import { rules, type Correction } from '@/lib/api/rules'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Effects, type Staged } from './Effects'
import { Outcome, WaitingCorrection } from './WaitingCorrection'
import { words } from './words'

const REFRESH = 5000

interface Props {
  contest: string
  text: string
  changed: boolean
  stages: readonly Staged[]
  /** Other rules are in force than before. */
  applied: () => void
}

function open({ state }: Correction): boolean {
  return state === 'waiting' || state === 'changed'
}

/** Tells the page when another correction has come into force, whoever approved it. */
function useApplied(list: readonly Correction[] | null, applied: () => void): void {
  const newest = list?.find(({ state }) => state === 'applied')?.correction ?? null
  const known = useRef<string | null | undefined>(undefined)
  useEffect(() => {
    if (list === null) return
    if (known.current !== undefined && known.current !== newest) applied()
    known.current = newest
  }, [list, newest, applied])
}

/** A corrected rulebook: what it would move, then as a whole or not at all. */
export function Correct({ contest, text, changed, stages, applied }: Props) {
  const say = useWords(words)
  const pending = useLoaded(() => rules.corrections(contest), contest, REFRESH)
  const [preview, setPreview] = useState<Correction | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [told, setTold] = useState('')
  const run = <T,>(act: () => Promise<T>, then: (result: T) => void) => {
    setBusy(true)
    setError(null)
    setTold('')
    act()
      .then(then)
      .catch(async (reason: unknown) => {
        setError(reason)
        // What it would move now: to be read before asking again.
        if (preview) setPreview(await rules.correction(contest, preview.correction))
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
        pending.reload()
      })
  }
  useApplied(pending.data, applied)
  const waiting = pending.data?.find(open)
  if (waiting) {
    return (
      <WaitingCorrection
        key={waiting.correction}
        contest={contest}
        correction={waiting}
        stages={stages}
        done={(text_) => {
          setTold(text_)
          setPreview(null)
          setError(null)
          pending.reload()
        }}
        reload={pending.reload}
      />
    )
  }
  const last = told === '' && !preview ? pending.data?.[0] : undefined
  return (
    <div className="stack">
      <p>{say('correctSays')}</p>
      {told !== '' && (
        <p className="note" role="status">
          {told}
        </p>
      )}
      {last && <Outcome correction={last} />}
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        <Button
          look={preview ? 'plain' : 'primary'}
          busy={busy}
          disabled={!changed}
          onClick={() => {
            run(() => rules.correct(contest, text), setPreview)
          }}
        >
          {say('preview')}
        </Button>
        {!changed && <span className="hint">{say('same')}</span>}
      </div>
      {preview && (
        <>
          <Effects correction={preview} stages={stages} />
          <Reason label={say('reason')} value={reason} set={setReason} />
          <div className="acts">
            <Button
              look="primary"
              busy={busy}
              disabled={reason.trim() === ''}
              onClick={() => {
                run(
                  () => rules.apply(contest, preview, reason.trim()),
                  () => {
                    setPreview(null)
                  },
                )
              }}
            >
              {say('ask')}
            </Button>
            <Button
              busy={busy}
              onClick={() => {
                run(
                  () => rules.cancel(contest, preview.correction),
                  () => {
                    setPreview(null)
                    setTold(say('cancelled'))
                  },
                )
              }}
            >
              {say('cancel')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
