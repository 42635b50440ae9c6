import { useState, type FormEvent } from 'react'
import { panels, type Assignment, type AssignmentPlan } from '@/lib/api/panels'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { judgeName, useHall } from './hall'
import { seatWords } from './seatWords'

interface Props {
  previewed: (found: Assignment, asked: AssignmentPlan) => void
}

function whole(data: FormData, name: string): number | null {
  const text = data.get(name)
  return typeof text === 'string' && text.trim() !== '' ? Number(text) : null
}

function word(data: FormData, name: string): string | null {
  const text = data.get(name)
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

/** What is filled in; what is not is left to the rulebook. */
function planOf(data: FormData, groups: readonly string[]): AssignmentPlan {
  const quotas = groups.map((group, at) => [group, whole(data, `quota${at}`)] as const)
  const asked = quotas.filter((quota): quota is [string, number] => quota[1] !== null)
  return {
    reviews: whole(data, 'reviews'),
    quotas: asked.length > 0 ? Object.fromEntries(asked) : null,
    seed: word(data, 'seed'),
    draw: word(data, 'draw'),
    anchors: data.getAll('anchor').map(String),
    least: whole(data, 'least'),
    most: whole(data, 'most'),
  }
}

function Count({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input className="input num" name={name} type="number" min="0" max="1000" inputMode="numeric" />
      {hint !== undefined && <span className="hint">{hint}</span>}
    </label>
  )
}

/** How many judges, of which constituencies, drawn from what. */
export function SeatPlan({ previewed }: Props) {
  const say = useWords(seatWords)
  const { contest, stage, judges } = useHall()
  const drawn = useLoaded(() => panels.draws(contest.id), contest.id)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const found = new Set(judges.map(({ constituency }) => constituency))
  const groups = [...found].filter((group): group is string => Boolean(group))
  const seeds = (drawn.data ?? []).filter(
    ({ purpose, state }) => purpose === 'assignment' && state === 'made',
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const plan = planOf(new FormData(event.currentTarget), groups)
    setBusy(true)
    setError(null)
    panels
      .preview(contest.id, stage, plan)
      .then((assignment) => {
        previewed(assignment, plan)
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <details className="plan">
      <summary>{say('plan')}</summary>
      <form className="plan-form" onSubmit={submit} aria-label={say('plan')}>
        {error !== null && <ErrorNote error={error} brief />}
        <div className="plan-row">
          <Count name="reviews" label={say('reviews')} hint={say('reviewsHint')} />
          <Count name="least" label={say('least')} />
          <Count name="most" label={say('most')} />
        </div>
        {groups.length > 0 && (
          <fieldset>
            <legend className="field-label">{say('quotas')}</legend>
            <div className="plan-row plan-quotas">
              {groups.map((group, at) => (
                <Count key={group} name={`quota${at}`} label={group} />
              ))}
            </div>
          </fieldset>
        )}
        <div className="plan-row">
          <label className="field">
            <span className="field-label">{say('seed')}</span>
            <input className="input" name="seed" maxLength={200} />
            <span className="hint">{say('seedHint')}</span>
          </label>
          {seeds.length > 0 && (
            <label className="field">
              <span className="field-label">{say('fromDraw')}</span>
              <select className="input" name="draw">
                <option value="" />
                {seeds.map(({ draw }) => (
                  <option key={draw}>{draw}</option>
                ))}
              </select>
            </label>
          )}
        </div>
        <details>
          <summary>{say('anchors')}</summary>
          <div className="anchors">
            {judges.map(({ judge }) => (
              <label key={judge}>
                <input type="checkbox" name="anchor" value={judge} /> {judgeName(judges, judge)}
              </label>
            ))}
          </div>
        </details>
        <Button type="submit" busy={busy}>
          {say('preview')}
        </Button>
      </form>
    </details>
  )
}
