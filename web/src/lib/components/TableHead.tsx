import { useWords } from '../i18n/words'
import type { Column, Order } from '../table/columns'
import { words } from '../table/words'

interface Props<R> {
  columns: readonly Column<R>[]
  by: Order | null
  sort: (next: Order | null) => void
  choice: { whole: boolean; all: () => void; clear: () => void } | null
}

/** Up, down, as given. */
export function turned(by: Order | null, column: string): Order | null {
  if (by?.column !== column) return { column, down: false }
  return by.down ? null : { column, down: true }
}

export function TableHead<R>({ columns, by, sort, choice }: Props<R>) {
  const say = useWords(words)
  const direction = (column: string) => {
    if (by?.column !== column) return 'none'
    return by.down ? 'descending' : 'ascending'
  }
  return (
    <>
      <colgroup>
        {choice && <col style={{ width: '2.5rem' }} />}
        {columns.map(({ id, width }) => (
          <col key={id} style={width ? { width: `${width}rem` } : {}} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {choice && (
            <th scope="col" className="data-choose">
              <input
                type="checkbox"
                aria-label={say('all')}
                checked={choice.whole}
                onChange={choice.whole ? choice.clear : choice.all}
              />
            </th>
          )}
          {columns.map(({ id, title, numeric, unsorted }) => (
            <th
              key={id}
              scope="col"
              className={numeric ? 'num right' : undefined}
              aria-sort={unsorted ? undefined : direction(id)}
            >
              {unsorted ? (
                title
              ) : (
                <button
                  type="button"
                  className="data-sort"
                  onClick={() => {
                    sort(turned(by, id))
                  }}
                >
                  {title}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
