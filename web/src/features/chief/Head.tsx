import type { Blocker } from '@/lib/api/chief'
import type { Link } from '@/lib/feed/feed'
import { StateBadge } from '@/lib/components/StateBadge'
import { useLanguage } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { dated, stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { PrimaryAct } from './PrimaryAct'
import { useRoom } from './room'
import { waits, type Step, type Waits } from './sentence'
import { officeName, placeOf, useBlockerWords } from './useBlockers'
import { stepWords, words } from './words'

const INNER: Readonly<Record<Step, keyof typeof stepWords>> = {
  open: 'openStep',
  close: 'closeStep',
  sign: 'signStep',
  recheck: 'recheckStep',
  publish: 'publishStep',
  finalise: 'finaliseStep',
}

/** How many blockers the sentence names; the list below it names all. */
const NAMED = 2

function useSentence({ step, office, blocking, possible }: Waits): string {
  const { board } = useRoom()
  const say = useWords(stepWords)
  const blocker = useBlockerWords()
  if (step === null) return say(board.status === 'final' ? 'final' : 'nothing')
  if (blocking.length === 0 && office !== null) return say('canSign', { office: officeName(office) })
  if (blocking.length === 0) return say('can', { step: say(INNER[step]) })
  const named = blocking.slice(0, NAMED).map(blocker).join(say('joint'))
  const what = blocking.length > NAMED ? say('etc', { what: named, n: blocking.length }) : named
  const key = step === 'close' ? 'going' : possible ? 'could' : 'cannot'
  const told = say(key, { what, step: say(INNER[step]) })
  return told.charAt(0).toUpperCase() + told.slice(1)
}

function BlockerList({ list }: { list: readonly Blocker[] }) {
  const { contest } = useRoom()
  const blocker = useBlockerWords()
  return (
    <ul>
      {list.map((one) => (
        <li key={one.code}>
          <a href={placeOf(one, contest)} data-blocker={one.code}>
            {blocker(one)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Blockers({ blocking, later }: Waits) {
  const say = useWords(stepWords)
  if (blocking.length + later.length === 0) return null
  return (
    <div className="room-blockers">
      {blocking.length > 0 && (
        <div className="blockers" data-testid="blockers">
          <h2>{say('blockersTitle')}</h2>
          <BlockerList list={blocking} />
        </div>
      )}
      {later.length > 0 && (
        <details className="blockers-later" data-testid="later">
          <summary>{say('laterTitle', { n: later.length })}</summary>
          <BlockerList list={later} />
        </details>
      )}
    </div>
  )
}

function Progress() {
  const { board } = useRoom()
  const say = useWords(words)
  const { given, expected } = board.progress
  const text =
    expected === null
      ? say('givenOpen', { given: count(given) })
      : say('given', { given: count(given), expected: count(expected) })
  return (
    <span className="room-progress num">
      {expected !== null && <progress value={given} max={expected || 1} aria-label={text} />} {text}
    </span>
  )
}

/** What is next, what is in its way, and the one act that moves the stage on. */
export function Head({ link }: { link: Link }) {
  const { board, until } = useRoom()
  const say = useWords(words)
  const step = useWords(stepWords)
  useLanguage()
  const waiting = waits(board.next, board.blockers, board.status)
  const sentence = useSentence(waiting)
  const ready = waiting.step !== null && waiting.blocking.length === 0
  return (
    <section className="room-head" aria-label={say('room')}>
      <div className="room-next">
        <h1 data-testid="sentence" data-ready={ready}>
          {sentence}
        </h1>
        <p className="room-facts">
          <StateBadge state={board.status} />
          <Progress />
          {until !== null && <span className="num">{step('appealsUntil', { until: dated(until) })}</span>}
          {board.sealed > 0 && <span>{say('sealedLayers', { n: board.sealed })}</span>}
          <span className={`num link-${link}`}>
            {say('updated')} <time>{stamp(board.clock)}</time> · {say(link)}
          </span>
        </p>
      </div>
      <PrimaryAct waiting={waiting} />
      <Blockers {...waiting} />
    </section>
  )
}
