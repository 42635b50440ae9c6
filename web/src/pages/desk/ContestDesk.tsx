import { useMemo } from 'react'
import { readContest, contestStatus, type ContestDetail } from '@/lib/api/contests'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import type { ContestSection, Phase } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Help } from './Help'
import { Menu, spoken, type MenuGroup } from './Menu'
import { contestPart } from './parts'
import { CONTEST_SECTIONS } from './sections'
import { words } from './words'

const PHASES: readonly Phase[] = ['prepare', 'enrol', 'arrange', 'run', 'award']
const ROOMS = ['chief', 'panels', 'fairness'] as const
const FIRST = 'stages'
const REFRESH = 4_000

export function fitting(contest: ContestDetail): ContestSection[] {
  return CONTEST_SECTIONS.filter(({ fits }) => fits?.(contest) ?? true)
}

interface MenuProps {
  contest: ContestDetail
  section: string
}

function ContestMenu({ contest, section }: MenuProps) {
  const say = useWords(words)
  const id = encodeURIComponent(contest.id)
  const item = ({ id: one, title }: ContestSection) => ({
    href: `#/${id}/${one}`,
    title,
    current: one === section,
  })
  const shown = fitting(contest)
  const phases: MenuGroup[] = PHASES.map((phase) => ({
    id: phase,
    title: say(phase),
    items: shown.filter(({ group }) => group === phase).map(item),
  })).filter(({ items }) => items.length > 0)
  const referee = contest.stages.some(({ automatic }) => automatic)
  const rooms: MenuGroup = {
    id: 'rooms',
    title: say('rooms'),
    items: [
      ...ROOMS.map((one) => ({ href: `/${one}/${id}`, title: words[one], out: true })),
      { href: `/live/${id}`, title: words.board, out: true },
      ...(referee ? [{ href: `/referee/${id}`, title: words.referee, out: true }] : []),
      { href: `/live/${id}?theme=stage`, title: words.big, out: true },
    ],
  }
  return (
    <Menu label={say('menu')} groups={[...phases, rooms]}>
      <a className="menu-back" href="#/">
        ← {say('back')}
      </a>
    </Menu>
  )
}

/** One contest: its life in order, from the notice to the certificates. */
export function ContestDesk({ id, asked = FIRST }: { id: string; asked?: string | undefined }) {
  const say = useWords(words)
  const loaded = useLoaded(() => readContest(id), id, REFRESH)
  const { error, reload } = loaded
  // What has not changed stays the same object, so that long tables are not sorted anew.
  const text = JSON.stringify(loaded.data)
  const data = useMemo(() => JSON.parse(text) as ContestDetail | null, [text])
  if (!data) {
    return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  }
  const section = fitting(data).find((one) => one.id === asked)
  return (
    <div className="desk">
      <ContestMenu contest={data} section={asked} />
      <div className="desk-main">
        <header className="desk-head">
          <div>
            <p className="crumbs">
              <a href={`#/${encodeURIComponent(id)}`}>{titled(data.title, data.id)}</a>
              <StateBadge state={contestStatus(data.stages)} />
            </p>
            <h1>{section ? spoken(section.title) : say('noSection')}</h1>
          </div>
          {section && <Help key={section.id} load={section.load} />}
        </header>
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {data.role === null && (
          <EmptyState title={say('stranger')}>{say('strangerHint')}</EmptyState>
        )}
        {!section && <EmptyState title={say('noSection')}>{say('noSectionHint')}</EmptyState>}
        {data.role !== null && section && contestPart(section.id, { contest: data, changed: reload })}
      </div>
    </div>
  )
}
