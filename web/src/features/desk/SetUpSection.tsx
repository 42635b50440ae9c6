import { announce } from '@/lib/console/announce'
import type { ContestSectionProps } from '@/lib/console/section'
import { keepLinks } from './made'
import { SetUp } from './SetUp'

export { setUpHelp as help } from './help'

export default function SetUpSection({ contest, changed }: ContestSectionProps) {
  return (
    <SetUp
      contest={contest}
      acted={(what) => {
        announce(what)
        changed()
      }}
      linked={(fresh) => {
        keepLinks(contest.id, fresh)
      }}
    />
  )
}
