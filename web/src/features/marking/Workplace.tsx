import { useEffect, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { cellState } from './cells'
import { EntryList } from './EntryList'
import { EntryView } from './EntryView'
import { choices } from './typing'
import { Keypad } from './Keypad'
import { summed } from './sum'
import { useEntry, type EntryForm } from './useEntry'
import { useKeys } from './useKeys'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  marking: Marking
}

function SumLine({ form, marking }: { form: EntryForm; marking: Marking }) {
  const say = useWords(words)
  const { marked, total, points } = summed(
    form.slots.map(({ aspect, cell }) => ({
      aspect,
      value: cellState(marking.cells, cell, false).value,
    })),
  )
  return (
    <p className="sum" data-testid="sum">
      <span>{say('done', { marked, total })}</span>
      {points !== null && (
        <span>
          {say('sum')} <b className="num">{number(points)}</b>
        </span>
      )}
    </p>
  )
}

interface DeskProps extends Props {
  entry: FormEntry
  place: number
  item: string | null
  setItem: (item: string) => void
  go: (place: number) => void
  list: () => void
}

function Head({ entry, place, total, list }: { entry: FormEntry; place: number; total: number; list: () => void }) {
  const say = useWords(words)
  const out = entry.status === 'withdrawn' || entry.status === 'disqualified'
  return (
    <header className="entry-head">
      <div>
        <h1>
          {entry.name ?? entry.id} <small className="num">{entry.id}</small>
        </h1>
        <p>
          {entry.unit}
          {out && <b> {say(entry.status as 'withdrawn')}</b>}
        </p>
      </div>
      <Button className="list-open" onClick={list}>
        {say('openList')} <span className="num">{say('place', { n: place + 1, total })}</span>
      </Button>
    </header>
  )
}

/** One entry, one form. */
function EntryDesk({ stage, marking, entry, place, item, setItem, go, list }: DeskProps) {
  const say = useWords(words)
  const total = stage.entries.length
  const locked = stage.status !== 'open' && stage.status !== 'frozen'
  const form = useEntry(stage, entry, marking, locked, item, setItem)
  const turn = (by: 1 | -1) => {
    form.settle()
    go(Math.max(0, Math.min(total - 1, place + by)))
  }
  useKeys({
    typing: form.text !== '',
    digit: form.press,
    confirm: form.confirm,
    move: form.move,
    turn,
    undo: marking.undo,
  })
  const typing = form.active && !locked && !choices(form.active.aspect) ? form.active : null
  return (
    <>
      <div className="entry-desk">
        <Head entry={entry} place={place} total={total} list={list} />
        {locked && (
          <p className="note">{say(stage.status === 'waiting' ? 'waitingStage' : 'closedStage')}</p>
        )}
        <EntryView stage={stage} entry={entry} form={form} marking={marking} locked={locked} />
        <p className="keys-help">{say('help')}</p>
      </div>
      <aside className={typing ? 'dock dock-open' : 'dock'}>
        {typing && (
          <Keypad
            aspect={typing.aspect}
            text={form.text}
            press={form.press}
            confirm={form.confirm}
          />
        )}
      </aside>
      <footer className="foot">
        <Button
          disabled={place === 0}
          onClick={() => {
            turn(-1)
          }}
        >
          {say('previous')}
        </Button>
        <SumLine form={form} marking={marking} />
        <Button disabled={!marking.undoable} onClick={marking.undo}>
          {say('undo')}
        </Button>
        <Button
          look="primary"
          disabled={place === total - 1}
          onClick={() => {
            turn(1)
          }}
        >
          {say('next')}
        </Button>
      </footer>
    </>
  )
}

function itemOf(entry: FormEntry, wanted: string | null): string | null {
  const found = entry.items.find(({ id }) => id === wanted) ?? entry.items[0]
  return found?.id ?? null
}

/** The list beside the form, or on a small screen behind a button. */
export function Workplace({ stage, marking }: Props) {
  const say = useWords(words)
  const [chosen, setChosen] = useState(() => decodeURIComponent(location.hash.slice(1)))
  const [listed, setListed] = useState(false)
  // The same item of the next entry: panels mark round by round.
  const [item, setItem] = useState<string | null>(null)
  const found = stage.entries.findIndex((entry) => entry.id === chosen)
  const place = found === -1 ? 0 : found
  const entry = stage.entries[place]
  const id = entry?.id
  useEffect(() => {
    if (id) history.replaceState(null, '', `#${encodeURIComponent(id)}`)
    scrollTo({ top: 0 })
  }, [id])
  if (!entry) return null
  const locked = stage.status !== 'open' && stage.status !== 'frozen'
  const list = (
    <EntryList
      stage={stage}
      locked={locked}
      cells={marking.cells}
      current={entry.id}
      choose={(next) => {
        setChosen(next)
        setListed(false)
      }}
    />
  )
  return (
    <div className="workplace">
      <div className="side">{list}</div>
      <EntryDesk
        key={`${stage.id}/${entry.id}`}
        stage={stage}
        marking={marking}
        entry={entry}
        place={place}
        item={itemOf(entry, item)}
        setItem={setItem}
        go={(next) => {
          setChosen(stage.entries[next]?.id ?? entry.id)
        }}
        list={() => {
          setListed(true)
        }}
      />
      {listed && (
        <Dialog
          title={say('list')}
          close={() => {
            setListed(false)
          }}
        >
          {list}
        </Dialog>
      )}
    </div>
  )
}
