import { useWords } from '@/lib/i18n/words'
import type { Sign as State } from './cells'
import { words } from './words'

const SHAPES: Record<State, string> = {
  empty: '',
  saved: '○',
  sent: '●',
  disputed: '△',
  held: '△',
  clash: '△',
  locked: '▪',
  refused: '✕',
}

/** The sign of a mark's state, with its word beside it or for screen readers only. */
export function Sign({ state, worded = false }: { state: State; worded?: boolean }) {
  const say = useWords(words)
  if (state === 'empty' && worded) return null
  return (
    <span className={`sign sign-${state}`} data-sign={state}>
      <span aria-hidden="true" className="sign-shape">
        {SHAPES[state]}
      </span>
      <span className={worded ? 'sign-word' : 'say'}>{say(state)}</span>
    </span>
  )
}

export function Legend() {
  const say = useWords(words)
  return (
    <p className="legend" aria-label={say('signs')}>
      {(['saved', 'sent', 'disputed', 'locked'] as const).map((state) => (
        <Sign key={state} state={state} worded />
      ))}
    </p>
  )
}
