import { useState } from 'react'
import { panels, type FoundPair } from '@/lib/api/panels'
import { told } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { judgeName, useHall } from './hall'
import { groundWord, words } from './words'

interface Props {
  pairs: readonly FoundPair[]
  declared: (text: string) => void
}

const keyOf = ({ judge, entry }: FoundPair) => `${judge} ${entry}`

const KINDS = ['supplier', 'teacher', 'kin', 'coach'] as const

function isKind(text: string): text is (typeof KINDS)[number] {
  return KINDS.some((one) => one === text)
}

/** Pairs found by unit and relation, all chosen at first; what is left out is left to people. */
export function Found({ pairs, declared }: Props) {
  const say = useWords(words)
  const { contest, judges, entries, units } = useHall()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (pairs.length === 0) return <p className="note">{say('foundNone')}</p>
  const chosen = pairs.filter((pair) => !left.has(keyOf(pair)))
  const through = (text: string) => (isKind(text) ? say(text) : (units.get(text) ?? text))
  const turn = (pair: FoundPair) => {
    const next = new Set(left)
    if (!next.delete(keyOf(pair))) next.add(keyOf(pair))
    setLeft(next)
  }
  const declare = () => {
    setBusy(true)
    const bodies = chosen.map(({ judge, entry, ground }) => ({ judge, entry, ground }))
    panels
      .declare(contest.id, bodies)
      .then(({ declared: n, refused }) => {
        const why = refused[0] ? told(refused[0]) : ''
        const rest = refused.length > 0 ? ` ${say('notDeclared', { n: refused.length, why })}` : ''
        declared(say('declared', { n }) + rest)
      })
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  return (
    <div className="found">
      <h2>{say('found', { n: pairs.length })}</h2>
      {error !== null && <ErrorNote error={error} />}
      <ul className="found-pairs">
        {pairs.map((pair) => (
          <li key={keyOf(pair)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(keyOf(pair))}
                onChange={() => {
                  turn(pair)
                }}
              />
              <b>{judgeName(judges, pair.judge)}</b>
              <span>
                <span className="num">{pair.entry}</span> {entries.get(pair.entry)}
              </span>
              <span className="hint">
                {say(groundWord[pair.ground])}
                {pair.through && ` · ${through(pair.through)}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Button look="primary" busy={busy} disabled={chosen.length === 0} onClick={declare}>
        {say('declareAll', { n: chosen.length })}
      </Button>
    </div>
  )
}
