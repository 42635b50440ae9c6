import { useState } from 'react'
import type { StageStatus } from '@/lib/api/board'
import type { StageProgress } from '@/lib/api/contests'
import { desk } from '@/lib/api/desk'
import { procedure } from '@/lib/api/procedure'
import { Button } from '@/lib/components/Button'
import { StateBadge } from '@/lib/components/StateBadge'
import { language, titled } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { StageAsk, verbOf, type Act } from './StageAsk'
import { nextOf, shortOf } from './stageNext'
import { words } from './words'

/** What may be done besides the next step of the procedure. */
const OFFERED: Record<StageStatus, readonly Act[]> = {
  waiting: ['open'],
  open: ['close', 'freeze'],
  frozen: ['thaw', 'close'],
  closed: ['publish', 'finalise', 'open', 'freeze'],
  published: ['finalise'],
  final: [],
}
const ASKS: readonly Act[] = ['close', 'publish', 'finalise']

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

interface Props {
  contest: string
  stage: StageProgress
  acted: () => void
  wrong: (error: unknown) => void
}

/** One stage: how far it is, what is still in the way, and the acts; the next step leads. */
export function StageRow({ contest, stage, acted, wrong }: Props) {
  const say = useWords(words)
  const [asking, setAsking] = useState<Act | null>(null)
  const { id, status, given } = stage
  const read = useLoaded(
    () => (status === 'final' ? Promise.resolve(null) : procedure.readiness(contest, id)),
    `${contest}/${id}/${status}/${given}`,
  )
  const ready = read.data?.status === status ? read.data : null
  const next = nextOf(ready)
  const short = shortOf(ready)
  const over = status === 'closed' || status === 'published'
  const reasons = over ? (ready?.blockers ?? []) : []
  const acts = OFFERED[status]
  const run = (act: Act) => {
    if (ASKS.includes(act) || (act === 'open' && short !== '')) setAsking(act)
    else if (act !== 'publish') desk.stageAct(contest, id, act).then(acted).catch(wrong)
  }
  const room = `/chief/${encodeURIComponent(contest)}?stage=${encodeURIComponent(id)}`
  return (
    <li className="stage" data-stage={id}>
      <div>
        <h3>{titled(stage.title, id)}</h3>
        <StateBadge state={status} />
        <Progress stage={stage} />
        {short !== '' && !over && <p className="note note-wrong">{say('short', { short })}</p>}
        {reasons.length > 0 && (
          <ul className="stage-reasons" aria-label={say('reasons')}>
            {reasons.map((one) => (
              <li key={one.code}>{language() === 'zh' ? one.zh : one.message}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="acts">
        {over && next.part !== null && (
          <a className="button button-primary" href={`${room}#/${next.part}`}>
            {say(next.word, { office: next.office === null ? '' : say(next.office) })}
          </a>
        )}
        {acts.map((act) => (
          <Button
            key={act}
            look={next.act === act && act !== 'close' ? 'primary' : 'plain'}
            // Whether there are judges enough must be known before.
            disabled={act === 'open' && ready === null && read.error === null}
            onClick={() => {
              run(act)
            }}
          >
            {say(act === 'open' && status === 'closed' ? 'reopen' : verbOf(act))}
          </Button>
        ))}
      </div>
      {asking !== null && (
        <StageAsk
          contest={contest}
          stage={stage}
          act={asking}
          ready={ready}
          close={() => {
            setAsking(null)
          }}
          acted={() => {
            setAsking(null)
            acted()
          }}
        />
      )}
    </li>
  )
}
