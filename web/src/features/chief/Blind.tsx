import { useCallback, useMemo, useState } from 'react'
import type { StageStatus } from '@/lib/api/board'
import type { ChiefBoard } from '@/lib/api/chief'
import type { ContestDetail } from '@/lib/api/contests'
import { procedure } from '@/lib/api/procedure'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { Toast, type Said } from '@/lib/components/Toast'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { Head } from './Head'
import { RoomContext, type Room } from './room'
import { Section, sectionOf, SectionTabs } from './Sections'
import { StageTabs, useStage } from './StageTabs'

const REFRESH = 5000

interface Props {
  contest: ContestDetail
  role: string
  user: string | null
}

/** The stage opened last, or the first. */
function current({ stages }: ContestDetail): string {
  const begun = stages.filter(({ status }) => status !== 'waiting')
  return (begun.at(-1) ?? stages[0])?.id ?? ''
}

const STATUSES: readonly StageStatus[] = ['waiting', 'open', 'closed', 'frozen', 'published', 'final']

function isStatus(text: string): text is StageStatus {
  return STATUSES.some((one) => one === text)
}

/** The room of those who may not see marks: what they confirm and sign, without numbers. */
export function Blind({ contest, role, user }: Props) {
  const [chosen, choose] = useStage()
  const [asked, ...parts] = useHash()
  const stage = chosen ?? current(contest)
  const { data, error, reload } = useLoaded(
    () => procedure.readiness(contest.id, stage),
    `${contest.id}/${stage}`,
    REFRESH,
  )
  const [said, setSaid] = useState<Said | null>(null)
  const quiet = useCallback(() => {
    setSaid(null)
  }, [])
  const board = useMemo<ChiefBoard | null>(
    () =>
      data && {
        ...data,
        status: isStatus(data.status) ? data.status : 'closed',
        contest: contest.id,
        view: 'chief',
        stages: contest.stages,
        title: contest.title,
        seq: contest.seq,
        at: data.clock,
        ledger: data.clock,
        sealed: 0,
        places: 0,
        judges: [],
        aspects: [],
        deductions: [],
        rows: {},
        state: 'live',
        tiles: null,
      },
    [data, contest],
  )
  if (!board) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  const section = sectionOf(asked === undefined || asked === 'progress' ? 'waiting' : asked)
  const room: Room = {
    contest: contest.id,
    board,
    until: data?.appeals_until ?? null,
    role,
    user,
    judges: new Map(),
    done: (text: string) => {
      setSaid({ text, key: Date.now() })
      reload()
    },
  }
  return (
    <RoomContext.Provider value={room}>
      <StageTabs stages={board.stages} stage={stage} choose={choose} />
      <Head link="polling" />
      <SectionTabs section={section} />
      <Section section={section} parts={parts} />
      <Toast said={said} gone={quiet} />
    </RoomContext.Provider>
  )
}
