import { useState } from 'react'
import type { StageHead } from '@/lib/api/board'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** The stage that the address asks for; `null` follows the one opened last. */
export function useStage(): [string | null, (stage: string) => void] {
  const [stage, setStage] = useState(() => new URLSearchParams(location.search).get('stage'))
  const choose = (next: string) => {
    setStage(next)
    const url = new URL(location.href)
    url.searchParams.set('stage', next)
    history.replaceState(null, '', url)
  }
  return [stage, choose]
}

interface Props {
  stages: readonly StageHead[]
  stage: string
  choose: (stage: string) => void
}

/** The stages of the contest with their states. */
export function StageTabs({ stages, stage, choose }: Props) {
  const say = useWords(words)
  if (stages.length < 2) return null
  return (
    <div className="tabs stage-tabs" role="group" aria-label={say('stages')}>
      {stages.map(({ id, title, status }) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-current={id === stage ? 'true' : undefined}
          onClick={() => {
            choose(id)
          }}
        >
          {titled(title, id)} <StateBadge state={status} />
        </button>
      ))}
    </div>
  )
}
