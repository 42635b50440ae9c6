import { useState } from 'react'
import { ErrorNote } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import type { ContestSectionProps } from '@/lib/console/section'
import { useWords } from '@/lib/i18n/words'
import { Stages } from './Stages'
import { words } from './words'

export { stagesHelp as help } from './help'

export default function StagesSection({ contest, changed }: ContestSectionProps) {
  const say = useWords(words)
  const [wrong, setWrong] = useState<unknown>(null)
  return (
    <>
      {wrong !== null && <ErrorNote error={wrong} />}
      <Stages
        contest={contest}
        acted={() => {
          setWrong(null)
          announce(say('done'))
          changed()
        }}
        wrong={setWrong}
      />
    </>
  )
}
