import { useState } from 'react'
import type { StageStatus } from '@/lib/api/board'
import { Refusal } from '@/lib/api/client'
import type { ContestDetail, StageProgress } from '@/lib/api/contests'
import { desk, type StageAct } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { EmptyState } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { Confirm } from '@/lib/components/Confirm'
import { words } from './words'

const OFFERED: Record<StageStatus, readonly StageAct[]> = {
  waiting: ['open'],
  open: ['close', 'freeze'],
  frozen: ['thaw', 'close'],
  closed: ['finalise', 'open', 'freeze'],
  published: ['finalise'],
  final: [],
}
const ASKS: readonly StageAct[] = ['close', 'finalise']

interface Props {
  contest: ContestDetail
  acted: () => void
  wrong: (error: unknown) => void
}

interface AskProps {
  contest: string
  stage: StageProgress
  act: StageAct
  close: () => void
  acted: () => void
}

function Ask({ contest, stage, act, close, acted }: AskProps) {
  const say = useWords(words)
  const [missing, setMissing] = useState(false)
  const [accepted, setAccepted] = useState(false)
  const final = act === 'finalise'
  const title = titled(stage.title, stage.id)
  return (
    <Confirm
      title={say(final ? 'finaliseAsk' : 'closeAsk', { stage: title })}
      verb={say(final ? 'finalise' : 'close')}
      run={() => desk.stageAct(contest, stage.id, act, accepted)}
      done={acted}
      close={close}
      failed={(error) => {
        if (error instanceof Refusal && error.code === 'stage_marks_missing') setMissing(true)
      }}
    >
      <p>{say(final ? 'finaliseSays' : 'closeSays')}</p>
      {missing && (
        <label className="check">
          <input
            type="checkbox"
            checked={accepted}
            onChange={(event) => {
              setAccepted(event.target.checked)
            }}
          />
          {say('acceptMissing')}
        </label>
      )}
    </Confirm>
  )
}

function Progress({ stage }: { stage: StageProgress }) {
  const say = useWords(words)
  const given = count(stage.given)
  if (stage.expected === null) return <p className="num">{say('givenOpen', { given })}</p>
  const text = say('given', { given, expected: count(stage.expected) })
  return (
    <p className="stage-progress">
      <progress value={stage.given} max={stage.expected || 1} aria-label={text} />
      <span className="num">{text}</span>
    </p>
  )
}

/** The life of the contest, stage by stage, and the acts that move it on. */
export function Stages({ contest, acted, wrong }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState<{ stage: StageProgress; act: StageAct } | null>(null)
  const run = (stage: StageProgress, act: StageAct) => {
    if (ASKS.includes(act)) setAsking({ stage, act })
    else desk.stageAct(contest.id, stage.id, act).then(acted).catch(wrong)
  }
  if (contest.stages.length === 0) {
    return (
      <EmptyState title={say('noRulebook')}>
        <p>{say('noRulebookHint')}</p>
        <a className="button button-primary" href={`#/${contest.id}/setup`}>
          {say('goSetup')}
        </a>
      </EmptyState>
    )
  }
  return (
    <>
      <ol className="stages">
        {contest.stages.map((stage) => (
          <li key={stage.id} className="stage" data-stage={stage.id}>
            <div>
              <h3>{titled(stage.title, stage.id)}</h3>
              <StateBadge state={stage.status} />
              <Progress stage={stage} />
            </div>
            <div className="acts">
              {OFFERED[stage.status].map((act, place) => (
                <Button
                  key={act}
                  look={place === 0 && stage.status !== 'open' ? 'primary' : 'plain'}
                  onClick={() => {
                    run(stage, act)
                  }}
                >
                  {say(act === 'open' && stage.status === 'closed' ? 'reopen' : act)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {asking && (
        <Ask
          contest={contest.id}
          {...asking}
          close={() => {
            setAsking(null)
          }}
          acted={() => {
            setAsking(null)
            acted()
          }}
        />
      )}
    </>
  )
}
