import { useId, type ReactNode } from 'react'
import { count } from '../i18n/number'
import { useWords } from '../i18n/words'
import type { Column, Order } from '../table/columns'
import { words } from '../table/words'
import { Button } from './Button'

interface Props<R> {
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
  save: () => void
  /** How many rows are here while the rest is being fetched. */
  fetched: number | null
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

interface ChosenProps {
  size: number
  of: number
  fetching: string | null
  all: () => void
  clear: () => void
  acts: ReactNode
}

function Chosen({ size, of, fetching, all, clear, acts }: ChosenProps) {
  const say = useWords(words)
  return (
    <div className="data-bulk" role="group" aria-label={say('chosen', { n: size })}>
      <b className="num" role="status">
        {fetching ?? say('chosen', { n: count(size) })}
      </b>
      {acts}
      {size < of && (
        <Button look="quiet" busy={fetching !== null} onClick={all}>
          {say('allOf', { n: count(of) })}
        </Button>
      )}
      <Button look="quiet" onClick={clear}>
        {say('clear')}
      </Button>
    </div>
  )
}

/** Above a table: search, tools, how many; or, while rows are chosen, what can be done with them. */
export function TableBar<R>(props: Props<R>) {
  const { rows, listed, columns, narrow, choice } = props
  const say = useWords(words)
  const id = useId()
  const all = props.total ?? rows.length
  const fetching =
    props.fetched === null ? null : say('fetching', { n: count(props.fetched), all: count(all) })
  if (choice && choice.size > 0) {
    const of = props.search || props.text === '' ? all : listed.length
    return <Chosen {...choice} of={of} fetching={fetching} />
  }
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
        {fetching ?? counted}
      </span>
      {!props.closed && !narrow && listed.length > 0 && (
        <span className="data-out">
          <Button look="quiet" busy={fetching !== null} onClick={props.copy}>
            {say('copy')}
          </Button>
          <Button look="quiet" busy={fetching !== null} onClick={props.save}>
            {say('save')}
          </Button>
        </span>
      )}
    </div>
  )
}
