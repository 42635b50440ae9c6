import type { ContestDetail } from '@/lib/api/contests'
import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { StageRow } from './StageRow'
import { words } from './words'

interface Props {
  contest: ContestDetail
  acted: () => void
  wrong: (error: unknown) => void
}

/** The life of the contest, stage by stage, and the acts that move it on. */
export function Stages({ contest, acted, wrong }: Props) {
  const say = useWords(words)
  if (contest.stages.length === 0) {
    return (
      <EmptyState title={say('noRulebook')}>
        <p>{say('noRulebookHint')}</p>
        <a className="button button-primary" href={`#/${contest.id}/setup`}>
          {say('goSetup')}
        </a>
      </EmptyState>
    )
  }
  return (
    <ol className="stages">
      {contest.stages.map((stage) => (
        <StageRow key={stage.id} contest={contest.id} stage={stage} acted={acted} wrong={wrong} />
      ))}
    </ol>
  )
}
