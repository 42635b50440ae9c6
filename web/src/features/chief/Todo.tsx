import type { ReactNode } from 'react'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import type { Loaded } from '@/lib/useLoaded'

interface Props<T> {
  title: string
  none: string
  list: Loaded<T[]>
  keep?: (one: T) => boolean
  /** What is said above a list that is not empty. */
  says?: string
  testid: string
  children: (one: T, reload: () => void) => ReactNode
  keyOf: (one: T) => string
  after?: ReactNode
}

/** One kind of thing that waits for people, with how many there are. */
export function Todo<T>({ title, none, list, keep, says, testid, children, keyOf, after }: Props<T>) {
  const found = list.data?.filter(keep ?? (() => true)) ?? []
  return (
    <section className="todo" data-testid={testid}>
      <h2>
        {title} {found.length > 0 && <span className="badge num">{found.length}</span>}
      </h2>
      {list.error !== null && <ErrorNote error={list.error} retry={list.reload} brief />}
      {!list.data && list.error === null && <Skeleton lines={2} />}
      {list.data && found.length === 0 && <p className="hint">{none}</p>}
      {found.length > 0 && says !== undefined && <p className="hint">{says}</p>}
      {found.length > 0 && (
        <ul className="todo-list">
          {found.map((one) => (
            <li key={keyOf(one)}>{children(one, list.reload)}</li>
          ))}
        </ul>
      )}
      {after}
    </section>
  )
}
