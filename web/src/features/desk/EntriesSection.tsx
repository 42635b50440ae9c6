import { announce } from '@/lib/console/announce'
import type { ContestSectionProps } from '@/lib/console/section'
import { useWords } from '@/lib/i18n/words'
import { Entries } from './Entries'
import { words } from './words'

export default function EntriesSection({ contest, changed }: ContestSectionProps) {
  const say = useWords(words)
  return (
    <Entries
      contest={contest.id}
      acted={() => {
        announce(say('done'))
        changed()
      }}
    />
  )
}
