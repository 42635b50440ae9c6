import { builder } from '@/lib/api/builder'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import type { ContestSectionProps } from '@/lib/console/section'
import { useLoaded } from '@/lib/useLoaded'
import { Away } from './Away'
import { Life } from './Life'
import { ProfileForm } from './ProfileForm'
import { Switches } from './Switches'
import './builder.css'

export const help = [
  '先看**还缺什么**，点“前往”就到要处理的地方。资料改好后保存；通知、名单、日程、抽签、成绩各有一个公开开关，**先预览，再公开**，可以收回。两人同时修改时，后保存的一方会看到提示，不会互相覆盖。',
  'See **what is missing** first; “Go there” leads to where it is mended. Notice, entries, schedule, draw and results each have a switch: **preview, then publish**; it can be taken back. When two people edit at once, the later one is told and nothing is overwritten.',
] as const

/** Set-up: how far the contest is, what is missing, what is public, what is said of it. */
export default function PrepareSection({ contest, changed }: ContestSectionProps) {
  const id = contest.id
  const board = useLoaded(() => builder.board(id), id)
  const switches = useLoaded(() => builder.switches(id), id)
  const profile = useLoaded(() => builder.profile(id), id)
  const error = board.error ?? switches.error ?? profile.error
  const acted = () => {
    board.reload()
    switches.reload()
    changed()
  }
  if (error !== null) {
    return (
      <ErrorNote
        error={error}
        retry={() => {
          acted()
          profile.reload()
        }}
      />
    )
  }
  if (!board.data || !switches.data || !profile.data) return <Skeleton />
  return (
    <div className="prepare">
      <Life contest={id} board={board.data} />
      <Switches contest={id} switches={switches.data} turned={acted} />
      <ProfileForm
        key={profile.data.version}
        profile={profile.data}
        saved={() => {
          profile.reload()
          acted()
        }}
      />
      <Away
        profile={profile.data}
        moved={() => {
          profile.reload()
          acted()
        }}
      />
    </div>
  )
}
