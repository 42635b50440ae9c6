import type { ReactNode } from 'react'
import { Refusal, remedy, told, Unreachable } from '../api/client'
import { useWords } from '../i18n/words'
import { Button } from './Button'
import { words } from './words'

interface ErrorProps {
  error: unknown
  retry?: () => void
  /** Nothing could have been lost, so that need not be said. */
  brief?: boolean
}

/** What happened, that nothing is lost, the next step. */
export function ErrorNote({ error, retry, brief = false }: ErrorProps) {
  const say = useWords(words)
  const away = error instanceof Unreachable
  const refused = error instanceof Refusal
  const what = away ? say('unreachable') : refused ? error.message : say('broken')
  const next = away ? say('unreachableFix') : refused ? error.fix : say('brokenFix')
  return (
    <div className="note note-wrong" role="alert">
      <p className="note-title">{what}</p>
      <p>
        {!brief && say('safe')} {next}
      </p>
      {refused && error.problems.length > 0 && (
        <ol className="problems">
          {error.problems.map((problem, place) => (
            <li key={place}>
              {problem.line != null && (
                <b className="num">
                  {problem.file ?? ''}:{problem.line}
                </b>
              )}{' '}
              {told(problem)} {remedy(problem)}
            </li>
          ))}
        </ol>
      )}
      {retry && <Button onClick={retry}>{say('retry')}</Button>}
    </div>
  )
}

/** A page or list with nothing on it: says so and offers what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}

/** Grey lines where text will be; shown only when loading takes longer than a blink. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const say = useWords(words)
  return (
    <div className="skeleton" role="status">
      <span className="say">{say('loading')}</span>
      {Array.from({ length: lines }, (_, place) => (
        <span key={place} className="skeleton-line" />
      ))}
    </div>
  )
}
