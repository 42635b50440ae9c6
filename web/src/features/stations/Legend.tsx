import { useState } from 'react'
import { Lamp, type LampState } from '@/lib/components/Lamp'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const KEY = 'leitai.legend'
const LAMPS: readonly LampState[] = ['off', 'pending', 'held', 'earned', 'partial', 'lost', 'unknown']

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'shut'
  } catch {
    return true
  }
}

function remember(open: boolean): void {
  try {
    localStorage.setItem(KEY, open ? 'open' : 'shut')
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}

/** What each lamp means; whoever knows folds it away for good. */
export function Legend() {
  const say = useWords(words)
  const [open] = useState(remembered)
  return (
    <details
      className="legend"
      open={open}
      data-testid="legend"
      onToggle={(event) => {
        remember(event.currentTarget.open)
      }}
    >
      <summary>{say('legend')}</summary>
      <ul>
        {LAMPS.map((lamp) => (
          <li key={lamp}>
            <Lamp lamp={lamp} worded />
          </li>
        ))}
      </ul>
    </details>
  )
}
