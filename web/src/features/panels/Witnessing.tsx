import { useState } from 'react'
import { panels, type PublicDraw } from '@/lib/api/panels'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { commitmentOf } from './draw/recompute'
import { drawWords } from './drawWords'
import { useHall } from './hall'

const LEAST = 16

/** The sentence is kept in this browser until it is shown; the paper is for when it is not. */
function keptAt(contest: string, draw: string): string {
  return `leitai.nonce.${contest}.${draw}`
}

function kept(at: string): string {
  try {
    return localStorage.getItem(at) ?? ''
  } catch {
    return ''
  }
}

function keep(at: string, sentence: string): void {
  try {
    localStorage.setItem(at, sentence)
  } catch {
    // A private window: the paper must do.
  }
}

interface Props {
  draw: PublicDraw
  changed: () => void
}

/** A supervisor seals a sentence of the own, and shows it when all have. */
export function Witnessing({ draw, changed }: Props) {
  const say = useWords(drawWords)
  const { contest, user, done } = useHall()
  const at = keptAt(contest.id, draw.draw)
  const [sentence, setSentence] = useState(() => kept(at))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const own = draw.witnesses.find(({ witness }) => witness === user)
  if (own?.nonce != null) return null
  if (!own && draw.state !== 'announced') return null
  const act = () => {
    setBusy(true)
    setError(null)
    if (!own) keep(at, sentence)
    const sent = own
      ? panels.reveal(contest.id, draw.draw, sentence)
      : panels.commit(contest.id, draw.draw, commitmentOf(sentence))
    sent
      .then(() => {
        done(say(own ? 'revealed' : 'committed'))
        changed()
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <div className="witnessing">
      {error !== null && <ErrorNote error={error} />}
      <label className="field">
        <span className="field-label">{say('sentence')}</span>
        <input
          className="input"
          value={sentence}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            setSentence(event.target.value)
          }}
        />
      </label>
      <p className="hint">{say(own ? 'revealSay' : 'sentenceKeep')}</p>
      <Button look="primary" busy={busy} disabled={[...sentence].length < LEAST} onClick={act}>
        {say(own ? 'reveal' : 'commit')}
      </Button>
    </div>
  )
}
