import type { ContestDetail } from '@/lib/api/contests'
import { may, type Right } from '@/lib/api/roles'
import type { ContestSection, Phase } from '@/lib/console/section'
import { useWords } from '@/lib/i18n/words'
import { Menu, type MenuGroup, type MenuItem } from './Menu'
import { CONTEST_SECTIONS } from './sections'
import { words } from './words'

const PHASES: readonly Phase[] = ['prepare', 'enrol', 'arrange', 'run', 'award']
const ROOMS: readonly [room: 'chief' | 'panels' | 'fairness', rights: readonly Right[]][] = [
  ['chief', ['progress']],
  ['panels', ['progress', 'seal']],
  ['fairness', ['watch', 'witness', 'arbitrate']],
]

/** The sections of this contest that the reader has a part in. */
export function fitting(contest: ContestDetail): ContestSection[] {
  return CONTEST_SECTIONS.filter(
    ({ fits, right }) => may(contest.role, right) && (fits?.(contest) ?? true),
  )
}

/** Rooms and screens, which are pages of their own. */
export function roomsOf(contest: ContestDetail): MenuItem[] {
  const id = encodeURIComponent(contest.id)
  const referee = contest.stages.some(({ automatic }) => automatic) && contest.role !== 'encryption'
  return [
    ...ROOMS.filter(([, rights]) => rights.some((right) => may(contest.role, right))).map(
      ([room]): MenuItem => ({ href: `/${room}/${id}`, title: words[room], out: true }),
    ),
    { href: `/live/${id}`, title: words.board, out: true },
    ...(referee ? [{ href: `/referee/${id}`, title: words.referee, out: true }] : []),
    { href: `/live/${id}?theme=stage`, title: words.big, out: true },
  ]
}

interface Props {
  contest: ContestDetail
  section: string
  /** The section of the step that is under way. */
  now: string | null
}

export function ContestMenu({ contest, section, now }: Props) {
  const say = useWords(words)
  const id = encodeURIComponent(contest.id)
  const shown = fitting(contest)
  const phases: MenuGroup[] = PHASES.map((phase) => ({
    id: phase,
    title: say(phase),
    items: shown
      .filter(({ group }) => group === phase)
      .map(({ id: one, title }) => ({
        href: `#/${id}/${one}`,
        title,
        current: one === section,
        under: one === now,
      })),
  })).filter(({ items }) => items.length > 0)
  const rooms: MenuGroup = { id: 'rooms', title: say('rooms'), items: roomsOf(contest) }
  return (
    <Menu label={say('menu')} groups={[...phases, rooms]}>
      <a className="menu-back" href="#/">
        ← {say('back')}
      </a>
    </Menu>
  )
}
