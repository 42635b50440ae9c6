import { useState } from 'react'
import { panels, type PreparedCodes } from '@/lib/api/panels'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { codeWords } from './codeWords'
import { Choice } from './DeclareOne'
import { Envelopes } from './Envelopes'
import { useHall } from './hall'

const SHARES = 3

interface Props {
  sealed: () => void
}

/** Draws a layer, shows shares and labels once, and seals when they are written down. */
export function Seal({ sealed }: Props) {
  const say = useWords(codeWords)
  const { contest, stage, officials, user, done } = useHall()
  const [holders, setHolders] = useState<string[]>([user ?? '', '', ''])
  const [prepared, setPrepared] = useState<PreparedCodes | null>(null)
  const [reviews, setReviews] = useState('')
  const [written, setWritten] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const people = officials.map((one) => [one.user, one.name || one.username] as const)
  const during = (work: Promise<void>) => {
    setBusy(true)
    setError(null)
    work.catch(setError).finally(() => {
      setBusy(false)
    })
  }
  const prepare = () => {
    const asked = reviews.trim() === '' ? null : Number(reviews)
    during(panels.prepare(contest.id, stage, holders, asked).then(setPrepared))
  }
  const seal = (made: PreparedCodes) => {
    const next = panels.seal(contest.id, stage, made.commitment).then(() => {
      setPrepared(null)
      setWritten(false)
      done(say('sealedDone', { n: made.layer }))
      sealed()
    })
    during(next)
  }
  if (prepared) {
    return (
      <div className="stack" data-testid="prepared">
        {error !== null && <ErrorNote error={error} />}
        <Envelopes prepared={prepared} />
        <div className="acts seal-acts">
          <label>
            <input
              type="checkbox"
              checked={written}
              onChange={(event) => {
                setWritten(event.target.checked)
              }}
            />{' '}
            {say('written')}
          </label>
          <Button
            look="primary"
            busy={busy}
            disabled={!written}
            onClick={() => {
              seal(prepared)
            }}
          >
            {say('seal')}
          </Button>
        </div>
      </div>
    )
  }
  const chosen = new Set(holders.filter(Boolean))
  return (
    <div className="stack seal-form">
      {error !== null && <ErrorNote error={error} />}
      <p>{say('prepareSay')}</p>
      {people.length < SHARES && <p className="note">{say('noOfficials')}</p>}
      <div className="plan-row">
        {holders.map((holder, at) => (
          <Choice
            key={at}
            label={say('holder', { n: at + 1 })}
            value={holder}
            options={people}
            set={(value) => {
              setHolders(holders.map((one, place) => (place === at ? value : one)))
            }}
          />
        ))}
      </div>
      <label className="field seal-reviews">
        <span className="field-label">{say('together')}</span>
        <input
          className="input num"
          type="number"
          min="1"
          inputMode="numeric"
          value={reviews}
          onChange={(event) => {
            setReviews(event.target.value)
          }}
        />
        <span className="hint">{say('togetherHint')}</span>
      </label>
      <div className="acts">
        <Button look="primary" busy={busy} disabled={chosen.size < SHARES} onClick={prepare}>
          {say('prepare')}
        </Button>
      </div>
    </div>
  )
}
