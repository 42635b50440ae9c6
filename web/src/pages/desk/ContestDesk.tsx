import { useMemo } from 'react'
import { builder } from '@/lib/api/builder'
import { readContest, contestStatus, type ContestDetail } from '@/lib/api/contests'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled, useLanguage } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { ContestMenu, fitting, roomsOf } from './ContestMenu'
import { Help } from './Help'
import { spoken } from './Menu'
import { NoPage } from './NoPage'
import { contestPart } from './parts'
import { CONTEST_SECTIONS } from './sections'
import { words } from './words'

/** Marks come in while one looks at the stages; everything else changes slowly. */
const REFRESH = { stages: 4_000, other: 20_000 }

/** The section of the step that is under way; nothing for who may not know. */
async function underWay(id: string): Promise<string | null> {
  const board = await builder.board(id).catch(() => null)
  return board?.phases.find(({ state }) => state === 'now')?.where ?? null
}

interface InsideProps {
  contest: ContestDetail
  asked: string
  changed: () => void
}

function Inside({ contest, asked, changed }: InsideProps) {
  const say = useWords(words)
  if (contest.role === null) {
    return <EmptyState title={say('stranger')}>{say('strangerHint')}</EmptyState>
  }
  const sections = fitting(contest)
  if (!sections.some(({ id }) => id === asked)) {
    const here = sections.map(({ id, title }) => ({ href: `#/${encodeURIComponent(contest.id)}/${id}`, title }))
    const barred = asked === '' || CONTEST_SECTIONS.some(({ id }) => id === asked)
    return (
      <NoPage
        barred={barred}
        ways={[...here, ...roomsOf(contest), { href: '#/', title: words.contests }]}
      />
    )
  }
  return contestPart(asked, { contest, changed })
}

/** One contest: its life in order, from the notice to the certificates. */
export function ContestDesk({ id, asked }: { id: string; asked?: string | undefined }) {
  useLanguage()
  const every = asked === 'stages' ? REFRESH.stages : REFRESH.other
  const loaded = useLoaded(() => readContest(id), id, every)
  const { error, reload } = loaded
  const step = useLoaded(async () => ({ now: await underWay(id) }), id)
  // What has not changed stays the same object, so that long tables are not sorted anew.
  const text = JSON.stringify(loaded.data)
  const data = useMemo(() => JSON.parse(text) as ContestDetail | null, [text])
  if (!data) {
    return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  }
  if (asked === undefined && !step.data) return <Skeleton />
  const shown = fitting(data)
  const now = shown.find((one) => one.id === step.data?.now)?.id ?? null
  const place = asked ?? now ?? shown[0]?.id ?? ''
  const section = shown.find((one) => one.id === place)
  return (
    <div className="desk">
      <ContestMenu contest={data} section={place} now={now} />
      <div className="desk-main">
        <header className="desk-head">
          <div>
            <p className="crumbs">
              <a href={`#/${encodeURIComponent(id)}`}>{titled(data.title, data.id)}</a>
              <StateBadge state={contestStatus(data.stages)} />
            </p>
            <h1>{section ? spoken(section.title) : titled(data.title, data.id)}</h1>
          </div>
          {section && <Help key={section.id} load={section.load} />}
        </header>
        {error !== null && <ErrorNote error={error} retry={reload} />}
        <Inside
          contest={data}
          asked={place}
          changed={() => {
            reload()
            step.reload()
          }}
        />
      </div>
    </div>
  )
}
