import {
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { useElder } from '../appearance'
import { announce, warn } from '../console/announce'
import { useWords } from '../i18n/words'
import { found, ordered, type Column, type Order } from '../table/columns'
import { csv, download, pasted } from '../table/exporting'
import { useChoice } from '../table/useChoice'
import { clicked, pressed } from '../table/keys'
import { useViewport } from '../table/useViewport'
import { words } from '../table/words'
import { useWhole } from '../table/useWhole'
import { useNarrow } from '../useNarrow'
import type { Whole } from '../usePages'
import { EmptyState } from './Note'
import { TableBar } from './TableBar'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'
import './table.css'

export type { Column, Order } from '../table/columns'

export interface DataTableProps<R> {
  /** What the table is; also the name of the file it is saved as. */
  label: string
  rows: readonly R[]
  /** The first one names the row. */
  columns: readonly Column<R>[]
  rowKey: (row: R) => string
  /** Enter or a click on a row. */
  open?: (row: R) => void
  /** The verbs for chosen rows; with it, rows can be chosen. `clear` ends the choice. */
  bulk?: (chosen: R[], clear: () => void) => ReactNode
  /** The server searches: it is told the words. Without it the table looks through its rows. */
  search?: { text: string; change: (text: string) => void; label?: string }
  /** What the table looks for at first. */
  find?: string
  /** No search box, where there is nothing to look for. */
  plain?: boolean
  /** The server sorts. Without it the table does. */
  order?: { now: Order | null; change: (next: Order | null) => void }
  /** Fetches further rows; called when the last ones come into sight. */
  more?: (() => void) | undefined
  /** How many there are in all, if not all are here. */
  total?: number | null
  /** Fetches all that are not here yet: before everything is chosen, copied or saved. */
  whole?: Whole<R> | null
  /** What stands instead of a table without any rows. */
  empty?: ReactNode
  /** Further tools beside the search box. */
  tools?: ReactNode
  /** A class for rows that need a look; the cell must say why in words. */
  rowLook?: (row: R) => 'warn' | 'wrong' | 'quiet' | null
  /** Not to be copied or saved, as with masked personal data. */
  closed?: boolean
}

const ROW_REM = { table: 2.5, card: 4.5 }
const REM = 16

/** Rows beyond what is loaded are asked for when sight comes this near to the end. */
const NEAR = 30

/**
 * A long list: only what is in sight is drawn. Sorted by its heads, searched, chosen from, copied;
 * worked wholly by keyboard; on a phone each row is a card.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, rows, columns, rowKey, open, bulk, search, order, more } = props
  const say = useWords(words)
  const id = useId()
  const narrow = useNarrow()
  const elder = useElder()
  const [ownText, setOwnText] = useState(props.find ?? '')
  const [ownOrder, setOwnOrder] = useState<Order | null>(null)
  const [active, setActive] = useState(-1)
  const by = order ? order.now : ownOrder
  const text = search ? search.text : ownText
  const sort = order ? order.change : setOwnOrder
  const matching = useMemo(
    () => (search ? rows : found(rows, columns, text)),
    [rows, columns, text, search],
  )
  const listed = useMemo(
    () => (order ? matching : ordered(matching, columns, by)),
    [matching, columns, by, order],
  )
  const keys = useMemo(() => listed.map(rowKey), [listed, rowKey])
  const { marked, toggle, choose, clear } = useChoice(keys)
  const { fetched, get } = useWhole(rows, props.whole)
  const rowHeight = Math.round((narrow ? ROW_REM.card : ROW_REM.table) * (elder ? 1.25 : 1) * REM)
  const { scroller, from, to, look, reveal } = useViewport(listed.length, rowHeight)
  const choosing = bulk !== undefined
  const chosen = useMemo(
    () => (choosing && marked.size > 0 ? rows.filter((row) => marked.has(rowKey(row))) : []),
    [rows, rowKey, marked, choosing],
  )
  const scrolled = () => {
    look()
    if (more && to >= listed.length - NEAR) more()
  }
  const go = (place: number) => {
    const next = Math.max(0, Math.min(listed.length - 1, place))
    setActive(next)
    reveal(next)
    if (more && next >= listed.length - NEAR) more()
  }
  /** Every row that matches, in the order shown; says so if they cannot all be had. */
  const everything = async (act: (all: readonly R[]) => void) => {
    let all: readonly R[]
    try {
      all = await get()
    } catch {
      warn(say('notAll', { n: rows.length, all: props.total ?? '?' }))
      return
    }
    const hits = search ? all : found(all, columns, text)
    act(order ? hits : ordered(hits, columns, by))
  }
  const all = () =>
    void everything((every) => {
      choose(every.map(rowKey))
    })
  const put = (what: readonly R[]) => {
    navigator.clipboard
      .writeText(pasted(what, columns))
      .then(() => {
        announce(say('copied', { n: what.length }))
      })
      // Without a secure context there is no clipboard.
      .catch(() => {
        warn(say('noCopy'))
      })
  }
  const copy = () => {
    if (chosen.length > 0) put(chosen)
    else void everything(put)
  }
  const save = () =>
    void everything((every) => {
      download(`${label}.csv`, csv(every, columns))
    })
  const openAt = (place: number) => {
    const row = listed[place]
    if (row !== undefined) open?.(row)
  }
  const press = (event: KeyboardEvent) => {
    pressed(event, {
      total: listed.length,
      active,
      go,
      open: openAt,
      choice: choosing ? { any: marked.size > 0, toggle, all, clear } : null,
      copy: props.closed ? null : copy,
    })
  }
  const click = (event: MouseEvent) => {
    const hit = clicked(event)
    if (!hit) return
    setActive(hit.place)
    if (hit.on === 'box') toggle(hit.place, event.shiftKey)
    else if (hit.on === 'row') openAt(hit.place)
  }
  if (rows.length === 0 && props.empty && (search?.text ?? '') === '') return <>{props.empty}</>
  const head = narrow ? 0 : 1
  return (
    <div className="data" style={{ '--row': `${rowHeight}px` }}>
      <TableBar
        {...props}
        listed={listed}
        text={text}
        write={search ? search.change : setOwnText}
        by={by}
        sort={sort}
        narrow={narrow}
        copy={copy}
        save={save}
        fetched={fetched}
        {...(bulk ? { choice: { size: chosen.length, all, clear, acts: bulk(chosen, clear) } } : {})}
      />
      <div className="data-scroll" ref={scroller} onScroll={scrolled}>
        <table
          className={narrow ? 'data-table data-cards' : 'data-table'}
          role="grid"
          aria-label={label}
          aria-rowcount={(props.total ?? listed.length) + head}
          aria-multiselectable={choosing || undefined}
          aria-describedby={`${id}keys`}
          aria-activedescendant={active >= from && active < to ? `${id}r${active}` : undefined}
          tabIndex={0}
          onKeyDown={press}
          onClick={click}
        >
          {!narrow && (
            <TableHead
              columns={columns}
              by={by}
              sort={sort}
              choice={choosing ? { whole: chosen.length > 0 && chosen.length >= listed.length, all, clear } : null}
            />
          )}
          <tbody>
            {from > 0 && (
              <tr aria-hidden="true" style={{ height: `${from * rowHeight}px` }}>
                <td />
              </tr>
            )}
            {listed.slice(from, to).map((row, offset) => {
              const place = from + offset
              const key = keys[place] ?? ''
              return (
                <TableRow
                  key={key}
                  id={`${id}r${place}`}
                  name={key}
                  row={row}
                  place={place}
                  head={head}
                  columns={columns}
                  narrow={narrow}
                  choose={choosing}
                  marked={marked.has(key)}
                  active={place === active}
                  opens={open !== undefined}
                  look={props.rowLook?.(row) ?? null}
                />
              )
            })}
            {to < listed.length && (
              <tr aria-hidden="true" style={{ height: `${(listed.length - to) * rowHeight}px` }}>
                <td />
              </tr>
            )}
          </tbody>
        </table>
        {listed.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      </div>
      <p className="data-keys hint" id={`${id}keys`}>
        {say('keys')}
      </p>
    </div>
  )
}
