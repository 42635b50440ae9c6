import type { Board } from '@/lib/api/board'
import { StateBadge } from '@/lib/components/StateBadge'
import type { Link } from '@/lib/feed/feed'
import { titled } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

function Progress({ given, expected }: { given: number; expected: number | null }) {
  const say = useWords(words)
  if (!expected) return given ? <span>{say('progressOpen', { given: count(given) })}</span> : null
  const text = say('progress', { given: count(given), expected: count(expected) })
  return (
    <span className="progress">
      <span className="num">{text}</span>
      <progress value={given} max={expected} aria-label={text} />
    </span>
  )
}

/** How far the result is, and how fresh what is shown. */
export function Status({ board, link }: { board: Board; link: Link }) {
  const say = useWords(words)
  const there = {
    referee: board.stages.some(({ automatic }) => automatic),
    publicity: board.stages.some(({ status }) => status === 'published'),
    timer: board.turn,
  }
  const rooms = (['referee', 'publicity', 'timer'] as const).filter((room) => there[room])
  return (
    <div className="status">
      <StateBadge state={board.state} />
      {board.progress && <Progress {...board.progress} />}
      <span className="status-fresh">
        <span className="num">
          {say('updated')} <time>{stamp(board.at)}</time>
        </span>
        <span className={`link link-${link}`} role="status" data-testid="link" data-link={link}>
          {say(link)}
        </span>
      </span>
      {rooms.map((room) => (
        <a key={room} href={`/${room}/${encodeURIComponent(board.contest)}`}>
          {say(room)} →
        </a>
      ))}
    </div>
  )
}

const unsettled = {
  live: 'notFinalLive',
  provisional: 'notFinalProvisional',
  published: 'notFinalPublished',
} as const

/** What the reader must know before believing the numbers. */
export function Banners({ board }: { board: Board }) {
  const say = useWords(words)
  const { state, frozen } = board
  return (
    <div className="banners">
      {state === 'final' ? (
        <p className="banner banner-final" data-testid="final">
          <b>{say('final')}</b> {say('finalLong')}
        </p>
      ) : (
        <p className="banner" data-testid="not-final">
          <b>{say('notFinal')}</b> {say(unsettled[state])}
        </p>
      )}
      {frozen && (
        <p className="banner banner-frozen" data-testid="frozen">
          <b>{say('frozen')}</b>{' '}
          {say('frozenLong', { time: stamp(frozen.at), n: count(frozen.hidden) })}
        </p>
      )}
    </div>
  )
}

interface TabsProps {
  board: Board
  chosen: string
  choose: (stage: string) => void
}

export function StageTabs({ board, chosen, choose }: TabsProps) {
  const say = useWords(words)
  if (board.stages.length < 2) return null
  const tabs = [
    ...board.stages.map(({ id, title }) => ({ id, text: titled(title, id) })),
    { id: 'result', text: say('result') },
  ]
  return (
    <nav className="tabs" aria-label={say('stages')}>
      {tabs.map(({ id, text }) => (
        <button
          type="button"
          key={id}
          className="tab"
          aria-current={chosen === id ? 'true' : undefined}
          onClick={() => {
            choose(id)
          }}
        >
          {text}
        </button>
      ))}
    </nav>
  )
}
