import { Refusal } from '@/lib/api/client'
import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** Whether the server keeps attempts from this reader for now. */
export function isClosed(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 401 || error.status === 403)
}

/** When everybody may see replays, and who may already. */
export function Closed() {
  const say = useWords(words)
  return (
    <EmptyState title={say('closed')}>
      <p>{say('closedHint')}</p>
      <a className="button" href="/desk">
        {say('signIn')}
      </a>
    </EmptyState>
  )
}
