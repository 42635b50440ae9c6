import type { ReactNode } from 'react'
import { may } from '@/lib/api/roles'
import { useWords } from '@/lib/i18n/words'
import { later } from '@/lib/later'
import { Progress } from './Progress'
import { Recheck } from './Recheck'
import { at, useRoom, type Room } from './room'
import { Signatures } from './Signatures'
import { StageClock } from './StageClock'
import { Waiting } from './Waiting'
import { words } from './words'

// Loaded when first opened: most of a judging day is spent without them.
const Appeals = later(() => import('./Appeals'))
const Signs = later(() => import('./Signs'))

const SECTIONS = ['progress', 'signs', 'waiting', 'clock', 'recheck', 'appeals', 'signatures'] as const
export type SectionName = (typeof SECTIONS)[number]

export function sectionOf(asked: string | undefined): SectionName {
  return SECTIONS.find((one) => one === asked) ?? 'progress'
}

/** What each part has that waits for people. */
function counts({ board }: Room): Partial<Record<SectionName, number>> {
  const n = (...codes: string[]) =>
    board.blockers.filter(({ code }) => codes.includes(code)).reduce((sum, one) => sum + one.count, 0)
  return {
    signs: n('disputes_open'),
    waiting: n('marks_held', 'problems_open'),
    recheck: n('recheck_open', 'recheck_failed'),
    appeals: n('appeals_open'),
  }
}

/** Parts that tell nothing of marks. */
const BLIND: readonly SectionName[] = ['waiting', 'recheck', 'signatures']

function shown({ role, board }: Room): SectionName[] {
  const clock = board.turn != null
  return SECTIONS.filter((one) => (may(role, 'watch') || BLIND.includes(one)) && (clock || one !== 'clock'))
}

export function SectionTabs({ section }: { section: SectionName }) {
  const room = useRoom()
  const say = useWords(words)
  const open = counts(room)
  return (
    <nav className="tabs room-sections" aria-label={say('sections')}>
      {shown(room).map((one) => (
        <a key={one} className="tab" href={at(one)} aria-current={one === section ? 'page' : undefined}>
          {say(one)}
          {(open[one] ?? 0) > 0 && <span className="badge num">{open[one]}</span>}
        </a>
      ))}
      {may(room.role, 'watch') && (
        <a className="tab room-out" href={`/fairness/${encodeURIComponent(room.contest)}?stage=${encodeURIComponent(room.board.stage)}`}>
          {say('fairness')} ↗
        </a>
      )}
    </nav>
  )
}

interface Props {
  section: SectionName
  parts: string[]
}

export function Section({ section, parts }: Props): ReactNode {
  switch (section) {
    case 'progress':
      return <Progress asked={parts} />
    case 'signs':
      return <Signs />
    case 'waiting':
      return <Waiting />
    case 'clock':
      return <StageClock asked={parts[0]} />
    case 'recheck':
      return <Recheck />
    case 'appeals':
      return <Appeals asked={parts[0]} />
    case 'signatures':
      return <Signatures />
  }
}
