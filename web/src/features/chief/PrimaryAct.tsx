import { useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { desk } from '@/lib/api/desk'
import { procedure, type Office, type Readiness } from '@/lib/api/procedure'
import { may } from '@/lib/api/roles'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { language, titled } from '@/lib/i18n/language'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { at, useRoom, type Room } from './room'
import type { Step, Waits } from './sentence'
import { officeName, shortWords, useBlockerWords } from './useBlockers'
import { stepWords, words } from './words'

/** Which offices a role may sign for. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  jury: ['chief'],
  supervisor: ['supervisor'],
  scorekeeper: ['scorekeeper'],
  organiser: ['chief', 'supervisor', 'scorekeeper'],
}

function isOffice(office: string | null): office is Office {
  return office === 'chief' || office === 'supervisor' || office === 'scorekeeper'
}

/** Whether this step is the reader's to take. */
export function theirs({ role }: Pick<Room, 'role'>, { step, office }: Waits): boolean {
  if (step === 'sign') return SIGNS[role]?.includes(office ?? '') ?? false
  if (step === 'open') return may(role, 'run')
  return may(role, 'run') || may(role, 'decide')
}

function run({ contest, board }: Room, { step, office }: Waits, missing: boolean): Promise<unknown> {
  switch (step) {
    case 'sign':
      return procedure.sign(contest, board.stage, isOffice(office) ? office : 'chief')
    case 'publish':
      return procedure.publish(contest, board.stage)
    case 'finalise':
      return desk.stageAct(contest, board.stage, 'finalise', missing)
    default:
      return desk.stageAct(contest, board.stage, step === 'open' ? 'open' : 'close')
  }
}

const SAYS: Readonly<Record<Step, [keyof typeof stepWords, keyof typeof stepWords] | null>> = {
  open: ['openAsk', 'openSays'],
  close: ['closeAsk', 'closeSays'],
  sign: ['signAsk', 'signSays'],
  recheck: null,
  publish: ['publishAsk', 'publishSays'],
  finalise: ['finaliseAsk', 'finaliseSays'],
}

function Checks({ readiness }: { readiness: Readiness | null }) {
  const say = useWords(stepWords)
  if (!readiness) return null
  const { shadow, appeals_until: until } = readiness
  return (
    <>
      {until !== null && <p className="num">{say('appealsUntil', { until: dated(until) })}</p>}
      {shadow?.checked && (
        <p>
          {shadow.differs.length === 0
            ? say('shadowSame')
            : say('shadowDiffers', { n: shadow.differs.length })}
        </p>
      )}
    </>
  )
}

interface AskProps {
  waiting: Waits
  close: () => void
}

function Ask({ waiting, close }: AskProps) {
  const room = useRoom()
  const say = useWords(stepWords)
  const said = useWords(words)
  const blocker = useBlockerWords()
  const { contest, board, done } = room
  const [missing, setMissing] = useState(false)
  const [accepted, setAccepted] = useState(false)
  const readiness = useLoaded(() => procedure.readiness(contest, board.stage), board.stage)
  const step = waiting.step ?? 'close'
  const [ask, says] = SAYS[step] ?? ['closeAsk', 'closeSays']
  const short = board.blockers.map(({ params }) => shortWords(params)).join('')
  const office = officeName(waiting.office)
  const stage = titled(board.stages.find(({ id }) => id === board.stage)?.title, board.stage)
  return (
    <Confirm
      title={say(ask, { stage, office })}
      verb={say(step, { office })}
      run={() => run(room, waiting, accepted)}
      done={() => {
        close()
        done(said('recorded'))
      }}
      close={close}
      failed={(error) => {
        if (error instanceof Refusal && /marks_missing$/.test(error.code)) setMissing(true)
      }}
    >
      <p>{say(says)}</p>
      {step === 'finalise' && <Checks readiness={readiness.data} />}
      {step === 'open' && short !== '' && <p className="note note-wrong">{say('openShort', { short })}</p>}
      {waiting.blocking.length > 0 && (
        <div className="note">
          <p className="note-title">{say('stillOpen')}</p>
          <ul>
            {waiting.blocking.map((one) => (
              <li key={one.code}>{blocker(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {(readiness.data?.blockers ?? [])
        .filter(({ code }) => step === 'finalise' && code !== 'marks_missing')
        .map((one) => (
          <p key={one.code} className="note note-wrong">
            {language() === 'zh' ? one.zh : one.message}
          </p>
        ))}
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

/** The one act that moves the stage on; it can be pressed only when it is possible and the reader's. */
export function PrimaryAct({ waiting }: { waiting: Waits }) {
  const room = useRoom()
  const say = useWords(stepWords)
  const [asking, setAsking] = useState(false)
  const { step, office, possible, blocking } = waiting
  if (step === null) return null
  const own = theirs(room, waiting)
  const doer = officeName(step === 'sign' ? office : step === 'open' ? 'organiser' : 'chief')
  if (step === 'recheck') {
    return (
      <div className="room-act">
        <a className="button button-primary" href={at('recheck')} data-testid="primary">
          {say(step)}
        </a>
      </div>
    )
  }
  return (
    <div className="room-act">
      <Button
        look={blocking.length > 0 ? 'plain' : 'primary'}
        disabled={!own || !possible}
        aria-describedby="room-why"
        onClick={() => {
          setAsking(true)
        }}
        data-testid="primary"
      >
        {say(step, { office: officeName(office) })}
      </Button>
      <span id="room-why" className="hint">
        {!own && doer !== '' && say('others', { office: doer })}
      </span>
      {asking && (
        <Ask
          waiting={waiting}
          close={() => {
            setAsking(false)
          }}
        />
      )}
    </div>
  )
}
