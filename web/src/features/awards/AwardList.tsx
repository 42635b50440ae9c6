import { useState } from 'react'
import { awards, type AwardBlocker, type Awards } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { AwardCorrection } from './AwardCorrection'
import { words } from './words'

interface Props {
  contest: string
  state: Awards
  changed: () => void
}

function Blockers({ contest, blockers }: { contest: string; blockers: AwardBlocker[] }) {
  const say = useWords(words)
  const line = ({ code, stage: id, title, count, until }: AwardBlocker) => {
    const stage = titled(title, id)
    if (code === 'objections_open') return say(code, { stage, n: count })
    if (code === 'stage_not_final') return say(code, { stage })
    return until === null ? say('published', { stage }) : say('inPeriod', { stage, at: dated(until) })
  }
  return (
    <div className="award-blockers">
      <h3>{say('blockers')}</h3>
      <ul>
        {blockers.map((one) => (
          <li key={`${one.code} ${one.stage}`}>{line(one)}</li>
        ))}
      </ul>
      <a href={`#/${encodeURIComponent(contest)}/stages`}>{say('toStages')}</a>
    </div>
  )
}

function Confer({ contest, state, changed, close }: Props & { close: () => void }) {
  const say = useWords(words)
  const seen = Object.fromEntries(
    state.awards.map(({ award, entries }) => [award, entries.map(({ entry }) => entry)]),
  )
  const count = state.awards.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <Confirm
      title={say('conferTitle')}
      verb={say('confer')}
      close={close}
      run={() => awards.confer(contest, seen)}
      done={() => {
        announce(say('done'))
        close()
        changed()
      }}
    >
      <p>{say('conferHint', { n: count })}</p>
    </Confirm>
  )
}

function Prizes({ state }: { state: Awards }) {
  const say = useWords(words)
  return (
    <div className="award-grid">
      {state.awards.map(({ award, title, entries }) => (
        <section key={award} className="award-card">
          <h3>
            {titled(title, award)} <span className="num hint">{entries.length}</span>
          </h3>
          {entries.length === 0 && <p className="hint">{say('nobody')}</p>}
          <ol>
            {entries.map((one) => (
              <li key={one.entry}>
                <span className="num award-rank">{one.rank ?? ''}</span>
                <span className="award-name">
                  {one.name ?? one.entry}
                  {one.unit && <span className="hint"> {one.unit}</span>}
                </span>
                <span className="num">{one.total}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** Who has which award, what is in the way, and the conferral. */
export function AwardList({ contest, state, changed }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState(false)
  const id = encodeURIComponent(contest)
  const conferred = state.state === 'conferred'
  const shown =
    state.conferred === null ? say(state.state) : say('conferred', { at: dated(state.conferred) })
  return (
    <section aria-label={say('awards')}>
      <div className="award-head">
        <p className="award-state" data-state={state.state}>
          {shown}
          {state.corrected !== null && ` · ${say('correctedAt', { at: dated(state.corrected) })}`}
        </p>
        <div className="award-verbs">
          <a className="button button-quiet" href={`/publicity/${id}`}>
            {say('publicPage')} ↗
          </a>
          <a className="button button-quiet" href={`/ceremony/${id}?rehearsal`}>
            {say('rehearsal')} ↗
          </a>
          {conferred && (
            <a className="button button-primary" href={`/ceremony/${id}`}>
              {say('ceremony')} ↗
            </a>
          )}
          {!conferred && state.awards.length > 0 && (
            <Button
              look="primary"
              disabled={state.state !== 'ready' || state.blockers.length > 0}
              onClick={() => {
                setAsking(true)
              }}
            >
              {say('confer')}
            </Button>
          )}
        </div>
      </div>
      {state.blockers.length > 0 && <Blockers contest={contest} blockers={state.blockers} />}
      <AwardCorrection contest={contest} state={state} changed={changed} />
      {state.awards.length === 0 && (
        <EmptyState title={say('noAwards')}>{say('noAwardsHint')}</EmptyState>
      )}
      <Prizes state={state} />
      {asking && (
        <Confer
          contest={contest}
          state={state}
          changed={changed}
          close={() => {
            setAsking(false)
          }}
        />
      )}
    </section>
  )
}
