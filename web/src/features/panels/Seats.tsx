import { useState } from 'react'
import { panels, type Assignment, type AssignmentPlan } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Design } from './Design'
import { useHall } from './hall'
import { Loads } from './Loads'
import { Pair, type Chosen } from './Pair'
import { SeatGrid } from './SeatGrid'
import { SeatPlan } from './SeatPlan'
import { seatWords } from './seatWords'

interface ShownProps {
  found: Assignment
  why: ((pair: Chosen) => void) | null
}

function Shown({ found, why }: ShownProps) {
  const say = useWords(seatWords)
  if (found.infeasible) return <Design found={found} />
  return (
    <>
      <Design found={found} />
      <Loads found={found} />
      <h2>{say('grid')}</h2>
      <p className="hint">{say(why ? 'gridHint' : 'cannotExplain')}</p>
      <SeatGrid found={found} why={why} />
    </>
  )
}

/** Who marks what in a stage: the list in force, a new one previewed, and why each pair meets. */
export function Seats() {
  const say = useWords(seatWords)
  const { contest, role, stage, done } = useHall()
  const { data, error, reload } = useLoaded(
    () => panels.assignment(contest.id, stage),
    `${contest.id}/${stage}`,
  )
  const [preview, setPreview] = useState<Assignment | null>(null)
  const [plan, setPlan] = useState<AssignmentPlan | null>(null)
  const [asking, setAsking] = useState(false)
  const [pair, setPair] = useState<Chosen | null>(null)
  const status = contest.stages.find(({ id }) => id === stage)?.status
  const draws = may(role, 'run') || may(role, 'seal')
  const shown = preview ?? data
  const explained = shown?.applied && !shown.full && shown.seed !== '' ? setPair : null
  return (
    <section className="stack" aria-label={say('grid')}>
      {!data && error === null && <Skeleton />}
      {!data && error !== null && <ErrorNote error={error} retry={reload} brief />}
      {shown && (
        <p className="seat-state">
          <b>{say(shown.full ? 'full' : 'listed')}</b>{' '}
          <span className="hint">{say(preview ? 'notApplied' : 'inForce')}</span>
        </p>
      )}
      {!draws && <p className="hint">{say('yours')}</p>}
      {draws && (status === 'waiting' || status === 'open') && (
        <SeatPlan
          previewed={(found, asked) => {
            setPreview(found)
            // The seed that the server made up, so that applying gives what was shown.
            setPlan({ ...asked, seed: asked.draw ? null : found.seed || null })
          }}
        />
      )}
      {draws && status !== 'waiting' && status !== 'open' && <p className="hint">{say('closed')}</p>}
      {preview && !preview.infeasible && (
        <div className="acts">
          <Button
            look="primary"
            onClick={() => {
              setAsking(true)
            }}
          >
            {say('apply')}
          </Button>
        </div>
      )}
      {shown && <Shown found={shown} why={explained} />}
      {asking && plan && (
        <Confirm
          title={say('applyTitle')}
          verb={say('apply')}
          run={() => panels.assign(contest.id, stage, plan)}
          done={() => {
            setAsking(false)
            setPreview(null)
            done(say('applied'))
            reload()
          }}
          close={() => {
            setAsking(false)
          }}
        >
          <p>{say('applySay')}</p>
        </Confirm>
      )}
      {pair && (
        <Pair
          pair={pair}
          close={() => {
            setPair(null)
          }}
        />
      )}
    </section>
  )
}
