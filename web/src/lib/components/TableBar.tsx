import { useId, type ReactNode } from 'react'
import { count } from '../i18n/number'
import { useWords } from '../i18n/words'
import { csv, download } from '../table/exporting'
import type { Column, Order } from '../table/columns'
import { words } from '../table/words'
import { Button } from './Button'

interface Props<R> {
  label: string
  rows: readonly R[]
  listed: readonly R[]
  columns: readonly Column<R>[]
  text: string
  write: (text: string) => void
  search?: { label?: string }
  plain?: boolean
  by: Order | null
  sort: (next: Order | null) => void
  narrow: boolean
  total?: number | null
  tools?: ReactNode
  closed?: boolean
  copy: () => void
  choice?: { size: number; all: () => void; clear: () => void; acts: ReactNode }
}

function SortBox<R>({ columns, by, sort }: Pick<Props<R>, 'columns' | 'by' | 'sort'>) {
  const say = useWords(words)
  if (columns.every(({ unsorted }) => unsorted)) return null
  return (
    <select
      className="input data-order"
      aria-label={say('sortBy')}
      value={by ? `${by.column} ${by.down ? 'down' : 'up'}` : ''}
      onChange={({ target }) => {
        const [column, way] = target.value.split(' ')
        sort(column ? { column, down: way === 'down' } : null)
      }}
    >
      <option value="">{say('given')}</option>
      {columns
        .filter(({ unsorted }) => !unsorted)
        .flatMap(({ id, title }) => [
          <option key={`${id} up`} value={`${id} up`}>{`${title} ↑`}</option>,
          <option key={`${id} down`} value={`${id} down`}>{`${title} ↓`}</option>,
        ])}
    </select>
  )
}

function Chosen({ size, all, clear, acts }: { size: number; all: () => void; clear: () => void; acts: ReactNode }) {
  const say = useWords(words)
  return (
    <div className="data-bulk" role="group" aria-label={say('chosen', { n: size })}>
      <b className="num" role="status">
        {say('chosen', { n: count(size) })}
      </b>
      {acts}
      <Button look="quiet" onClick={all}>
        {say('all')}
      </Button>
      <Button look="quiet" onClick={clear}>
        {say('clear')}
      </Button>
    </div>
  )
}

/** Above a table: search, tools, how many; or, while rows are chosen, what can be done with them. */
export function TableBar<R>(props: Props<R>) {
  const { label, rows, listed, columns, narrow, choice } = props
  const say = useWords(words)
  const id = useId()
  if (choice && choice.size > 0) return <Chosen {...choice} />
  const all = props.total ?? rows.length
  const counted =
    listed.length === all
      ? say('rows', { n: count(all) })
      : say('of', { n: count(listed.length), all: count(all) })
  return (
    <div className="data-bar">
      {!props.plain && (
        <input
          id={id}
          className="input data-find"
          type="search"
          placeholder={props.search?.label ?? say('find')}
          aria-label={props.search?.label ?? say('find')}
          value={props.text}
          onChange={(event) => {
            props.write(event.target.value)
          }}
        />
      )}
      {props.tools}
      {narrow && <SortBox columns={columns} by={props.by} sort={props.sort} />}
      <span className="data-count num" role="status">
        {counted}
      </span>
      {!props.closed && !narrow && listed.length > 0 && (
        <span className="data-out">
          <Button look="quiet" onClick={props.copy}>
            {say('copy')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              download(`${label}.csv`, csv(listed, columns))
            }}
          >
            {say('save')}
          </Button>
        </span>
      )}
    </div>
  )
}
