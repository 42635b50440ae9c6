import { useCallback, useMemo, useState } from 'react'
import type { ChiefBoard } from '@/lib/api/chief'
import type { ContestDetail } from '@/lib/api/contests'
import { procedure, type Readiness } from '@/lib/api/procedure'
import { may } from '@/lib/api/roles'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Toast, type Said } from '@/lib/components/Toast'
import { useFeed } from '@/lib/feed/useFeed'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { Blind } from './Blind'
import { Head } from './Head'
import { RoomContext, type Room } from './room'
import { Section, sectionOf, SectionTabs } from './Sections'
import { StageTabs, useStage } from './StageTabs'
import { words } from './words'

const CLOCK = 5000

interface Props {
  contest: ContestDetail
  role: string
  user: string | null
}

/**
 * Where a published stage stands by the clock: the time for appeals ends without any act, so the
 * feed has nothing to say about it.
 */
function useTime(contest: string, board: ChiefBoard | null): Readiness | null {
  const stage = board?.status === 'published' ? board.stage : null
  const found = useLoaded<Readiness | null>(
    () => (stage === null ? Promise.resolve(null) : procedure.readiness(contest, stage)),
    `${stage ?? ''}/${stage === null ? 0 : (board?.ledger ?? 0)}`,
    stage === null ? undefined : CLOCK,
  )
  return stage !== null && found.data?.stage === stage && found.data.status === 'published' ? found.data : null
}

function Live({ contest, role, user }: Props) {
  const say = useWords(words)
  const [stage, choose] = useStage()
  const [asked, ...parts] = useHash()
  const { board, link, refusal } = useFeed<ChiefBoard>({ contest: contest.id, view: 'chief', stage })
  const until = useTime(contest.id, board)
  const [said, setSaid] = useState<Said | null>(null)
  const quiet = useCallback(() => {
    setSaid(null)
  }, [])
  const done = useCallback((text: string) => {
    setSaid({ text, key: Date.now() })
  }, [])
  const judges = useMemo(
    () => new Map((board?.judges ?? []).map((judge) => [judge.id, judge])),
    [board?.judges],
  )
  if (!board) {
    return refusal ? <ErrorNote error={refusal} brief /> : <Skeleton lines={10} />
  }
  const room: Room = {
    contest: contest.id,
    board: until ? { ...board, blockers: until.blockers, next: until.next } : board,
    until: until?.appeals_until ?? null,
    role,
    user,
    judges,
    done,
  }
  const section = sectionOf(asked)
  return (
    <RoomContext.Provider value={room}>
      <StageTabs stages={board.stages} stage={board.stage} choose={choose} />
      <Head link={link} />
      <SectionTabs section={section} />
      <Section section={section} parts={parts} />
      <Toast said={said} gone={quiet} />
      <span className="say" role="status">
        {say(link)}
      </span>
    </RoomContext.Provider>
  )
}

/** Everything behind the door; those who may not see marks get what they can do without them. */
export function Inside(props: Props) {
  const say = useWords(words)
  if (props.contest.stages.length === 0) {
    return <EmptyState title={say('noStage')}>{say('noStageHint')}</EmptyState>
  }
  return may(props.role, 'watch') ? <Live {...props} /> : <Blind {...props} />
}
