import { useEffect, type CSSProperties } from 'react'
import type { Board, Turn } from '@/lib/api/board'
import { onStage } from '@/lib/appearance'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useFeed } from '@/lib/feed/useFeed'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useServerClock } from '@/lib/useServerClock'
import { countdown, minutes, overrun, WARNING, type Countdown } from './countdown'
import { useAwake } from './useAwake'
import { words } from './words'

interface Who {
  entry: string
  name: string | null
  unit: string | null
}

/** The project's name; its blind code where nobody may know it. */
function called({ entry, name }: Who): string {
  return name ?? entry
}

function Project({ who, label, main }: { who: Who; label: string; main?: boolean }) {
  const say = useWords(words)
  return (
    <div className={main ? 'project project-main' : 'project'}>
      <p className="project-label">{label}</p>
      <p className="project-name">
        {who.name && <span className="project-code num">{who.entry}</span>}
        {called(who)}
      </p>
      <p className="project-unit">{who.name ? who.unit : say('blind')}</p>
    </div>
  )
}

function Last({ turn }: { turn: Turn }) {
  const say = useWords(words)
  const { last, length } = turn
  if (!last) return null
  const over = overrun(last.elapsed, length)
  const time = minutes(last.elapsed / 1_000_000)
  return (
    <p className="last">
      {say(over > 0 ? 'lastOver' : 'last', { name: called(last), time, over })}
    </p>
  )
}

/** What everybody may hear of: the state, not every second. */
function State({ at, turn }: { at: Countdown; turn: Turn }) {
  const say = useWords(words)
  const short = turn.length / 1_000_000 < 2 * WARNING
  const text =
    at.phase === 'warning'
      ? say(short ? 'warningShort' : 'warning', { n: WARNING / 60 })
      : say(at.phase)
  return (
    <p className="timer-state" role="status">
      {text}
      {at.phase === 'over' && <span className="timer-rule"> · {say('rule')}</span>}
    </p>
  )
}

/** As large as so many figures can be. */
function Digits({ text }: { text: string }) {
  const figures = { '--figures': Math.max(4, text.length) } as CSSProperties
  return (
    <p className="timer-digits num" role="timer" aria-live="off" style={figures}>
      {text}
    </p>
  )
}

function Clock({ turn, now }: { turn: Turn; now: number }) {
  const say = useWords(words)
  const at = countdown(turn, now)
  const { running, next } = turn
  return (
    <div className="timer" data-phase={at.phase}>
      {running && <Project who={running} label={say('onStage')} main />}
      {!running && next && <Project who={next} label={say('next')} main />}
      <Digits text={`${at.phase === 'over' ? '+' : ''}${minutes(at.seconds)}`} />
      <div className="timer-bar" aria-hidden="true">
        <i style={{ transform: `scaleX(${at.share})` }} />
      </div>
      <State at={at} turn={turn} />
      <div className="timer-foot">
        {running && next && <Project who={next} label={say('next')} />}
        {!running && <Last turn={turn} />}
      </div>
    </div>
  )
}

function Head({ board, turn }: { board: Board; turn: Turn }) {
  const say = useWords(words)
  const stage = board.stages.find((one) => one.id === board.stage)
  return (
    <div className="timer-head">
      <h1>
        {titled(board.title, board.contest)}
        {stage && <span> · {titled(stage.title, stage.id)}</span>}
      </h1>
      <p className="num">
        {say('slot', { time: minutes(turn.length / 1_000_000) })}
        <span className="timer-count">
          {say('progress', { done: turn.done + (turn.running ? 1 : 0), total: turn.total })}
        </span>
      </p>
    </div>
  )
}

/** The big clock of a contest's stage: who presents, how long still, who is next. */
export function TimerPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const stage = new URLSearchParams(location.search).get('stage')
  const { board, refusal } = useFeed<Board>({ contest, stage, view: 'public' })
  const now = useServerClock()
  useAwake()
  const title = board ? titled(board.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${say('title')} · ${title} · 擂台 Leitai`
  })
  const turn = board?.turn
  return (
    <>
      <Masthead>
        {!onStage && (
          <a className="timer-wall" href="?theme=stage">
            {say('wall')}
          </a>
        )}
      </Masthead>
      <main id="main" className="page-timer">
        {refusal && <ErrorNote error={refusal} brief />}
        {(!board || now === null) && !refusal && <Skeleton lines={6} />}
        {board && !turn && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
        {board && turn && now !== null && (
          <>
            <Head board={board} turn={turn} />
            <Clock turn={turn} now={now} />
          </>
        )}
      </main>
    </>
  )
}
