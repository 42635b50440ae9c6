import type { ReactNode } from 'react'
import { attempts, undecided, type Override } from '@/lib/api/attempts'
import type { Decisions, WaitingCorrection } from '@/lib/api/decisions'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { number } from '@/lib/i18n/number'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded, type Loaded } from '@/lib/useLoaded'
import { words } from './words'

const REFRESH = 5000

interface Todo {
  key: string
  href: string
  what: string
  detail: string
  own: boolean
  asked: number | null
}

function attemptAt(attempt: string, part = ''): string {
  return `#/attempts/${encodeURIComponent(attempt)}${part && `/${encodeURIComponent(part)}`}`
}

/** Overrides asked for together stand as one. */
function grouped(overrides: readonly Override[]): Override[][] {
  const groups = new Map<string, Override[]>()
  for (const one of overrides) {
    const key = one.group ?? one.override
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function useTodos(): {
  correction: (one: WaitingCorrection) => Todo
  overrides: (group: readonly Override[]) => Todo[]
} {
  const say = useWords(words)
  return {
    correction: ({ correction, state, reason, marks, ranks, own, asked }) => ({
      key: correction,
      href: '#/rules/correct',
      what: say('correction'),
      detail: [
        reason,
        say('correctionMoves', { marks, ranks }),
        state === 'changed' ? say('correctionChanged') : '',
      ]
        .filter(Boolean)
        .join(' · '),
      own,
      asked,
    }),
    overrides: (group) =>
      group.slice(0, 1).map((one) => ({
        key: one.override,
        href: attemptAt(one.attempt, group.length > 1 ? '' : one.aspect),
        what: `${one.name ?? one.entry} · ${one.attempt}`,
        detail: `${group.map(({ aspect, before, value }) => `${aspect} ${before === null ? '?' : number(before)} → ${number(value)}`).join('，')} · ${one.reason}`,
        own: one.own,
        asked: one.asked,
      })),
  }
}

function List({ title, todos }: { title: string; todos: readonly Todo[] }): ReactNode {
  if (todos.length === 0) return null
  return (
    <section>
      <h2 className="todo-head">
        {title} <span className="num">{todos.length}</span>
      </h2>
      <ul className="todos">
        {todos.map(({ key, href, what, detail, asked }) => (
          <li key={key}>
            <a href={href}>{what}</a>
            <span>{detail}</span>
            {asked !== null && <time className="num hint">{stamp(asked)}</time>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Everything that waits for a person, each leading to where it is decided. */
export function WaitingList({ contest, decisions }: { contest: string; decisions: Loaded<Decisions | null> }) {
  const say = useWords(words)
  const todo = useTodos()
  const list = useLoaded(() => attempts.list(contest), contest, REFRESH)
  const error = decisions.error ?? list.error
  if (!decisions.data || !list.data) {
    return error === null ? <Skeleton /> : <ErrorNote error={error} retry={decisions.reload} brief />
  }
  const asked = [
    ...decisions.data.corrections.map(todo.correction),
    ...grouped(decisions.data.overrides).flatMap(todo.overrides),
  ]
  const open = list.data
    .filter((one) => one.state === 'sealed' && undecided(one))
    .map((one) => ({
      key: one.attempt,
      href: attemptAt(one.attempt),
      what: `${one.name ?? one.entry} · ${one.attempt}`,
      detail: say('undecided', { n: one.undecided }),
      own: false,
      asked: one.end,
    }))
  return (
    <section className="waiting-list stack" data-testid="waiting-list">
      <div className="section-line">
        <h1>{say('waitingList')}</h1>
      </div>
      {asked.length + open.length === 0 && (
        <EmptyState title={say('allDone')}>{say('allDoneHint')}</EmptyState>
      )}
      <List title={say('forYou')} todos={asked.filter(({ own }) => !own)} />
      <List title={say('openMarks')} todos={open} />
      <List title={say('forOthers')} todos={asked.filter(({ own }) => own)} />
    </section>
  )
}
