import type { BoardState, StageStatus } from '../api/board'
import { useWords } from '../i18n/words'
import { words } from './words'

/** 实时 · 暂定 · 公示 · 最终, and the states of a stage: always a shape and a word. */
export function StateBadge({ state }: { state: BoardState | StageStatus }) {
  const say = useWords(words)
  return (
    <span className={`state state-${state}`} data-testid="state" data-state={state}>
      {say(state)}
    </span>
  )
}
