import { useState } from 'react'
import type { StageProgress } from '@/lib/api/contests'
import { desk, type StageAct } from '@/lib/api/desk'
import { procedure, type Readiness } from '@/lib/api/procedure'
import { Confirm } from '@/lib/components/Confirm'
import { language, titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { shortOf } from './stageNext'
import { words } from './words'

export type Act = StageAct | 'publish'

const SAYS = {
  open: ['openAsk', 'openShort'],
  close: ['closeAsk', 'closeSays'],
  publish: ['publishAsk', 'publishSays'],
  finalise: ['finaliseAsk', 'finaliseSays'],
} as const satisfies Partial<Record<Act, readonly (keyof typeof words)[]>>

export function verbOf(act: Act): StageAct | 'publishStage' {
  return act === 'publish' ? 'publishStage' : act
}

const MISSING = 'marks_missing'
/** What an act itself ends, or what comes after it. */
const BESIDES: Partial<Record<Act, readonly string[]>> = {
  publish: [MISSING, 'not_published', 'appeals_open', 'objections_open', 'appeals_time'],
  finalise: [MISSING],
}

interface Props {
  contest: string
  stage: StageProgress
  act: Act
  ready: Readiness | null
  close: () => void
  acted: () => void
}

/** Asks before an act that others see; everything that stands in its way is said beforehand. */
export function StageAsk({ contest, stage, act, ready, close, acted }: Props) {
  const say = useWords(words)
  const [accepted, setAccepted] = useState(false)
  const [ask, says] = act in SAYS ? SAYS[act as keyof typeof SAYS] : SAYS.close
  const besides = BESIDES[act]
  const blockers = besides === undefined ? [] : (ready?.blockers ?? [])
  const hard = blockers.filter(({ code }) => !besides?.includes(code))
  const missing = blockers.find(({ code }) => code === MISSING)
  return (
    <Confirm<unknown>
      title={say(ask, { stage: titled(stage.title, stage.id) })}
      verb={say(verbOf(act))}
      ready={hard.length === 0}
      run={() =>
        act === 'publish'
          ? procedure.publish(contest, stage.id)
          : desk.stageAct(contest, stage.id, act, accepted)
      }
      done={acted}
      close={close}
    >
      <p>{say(says, { short: shortOf(ready) })}</p>
      {hard.length > 0 && (
        <div className="note note-wrong">
          <p className="note-title">{say('firstThese')}</p>
          <ul>
            {hard.map((one) => (
              <li key={one.code}>{language() === 'zh' ? one.zh : one.message}</li>
            ))}
          </ul>
        </div>
      )}
      {missing && <p className="note">{language() === 'zh' ? missing.zh : missing.message}</p>}
      {missing && act === 'finalise' && hard.length === 0 && (
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
