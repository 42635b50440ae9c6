import { useCallback, useEffect, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { addressOf, placeIn } from './address'
import { progressOf } from './entryCells'
import { EntryDesk } from './EntryDesk'
import { EntryList } from './EntryList'
import { SlotTimer } from './SlotTimer'
import type { Uploads } from './uploads'
import { useLayout } from './useLayout'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  /** The contest's only stage. */
  alone: boolean
  marking: Marking
  uploads: Uploads
  ahead: number
}

function itemOf(entry: FormEntry, wanted: string | null): string | null {
  const found = entry.items.find(({ id }) => id === wanted) ?? entry.items[0]
  return found?.id ?? null
}

/** The item to begin with: the first that has something to be marked. */
function dueItem(stage: FormStage, entry: FormEntry, { cells, jobs }: Marking): string | null {
  const { missing } = progressOf(stage, entry, cells, jobs)
  return missing.find(({ cell }) => cell.item !== '')?.cell.item ?? null
}

/** The list beside the form, or on a small screen behind a button. */
export function Workplace({ stage, alone, marking, uploads, ahead }: Props) {
  const say = useWords(words)
  const [chosen, setChosen] = useState(() => placeIn().entry)
  const [listed, setListed] = useState(false)
  const [layout, setLayout] = useLayout()
  const found = stage.entries.findIndex((entry) => entry.id === chosen)
  const place = found === -1 ? 0 : found
  const entry = stage.entries[place]
  // The same item of the next entry: panels mark round by round.
  const [item, setItem] = useState(() => entry === undefined ? null : dueItem(stage, entry, marking))
  const id = entry?.id
  useEffect(() => {
    if (id) history.replaceState(null, '', addressOf(alone ? null : stage.id, id))
  }, [alone, stage.id, id])
  const choose = useCallback((next: string) => {
    setChosen(next)
    setListed(false)
  }, [])
  if (!entry) return null
  const list = <EntryList stage={stage} marking={marking} current={entry.id} choose={choose} />
  const films = entry.media.length > 0
  return (
    <>
      <SlotTimer stage={stage} ahead={ahead} choose={choose} />
      <div className={`workplace workplace-${layout}${films ? ' workplace-media' : ''}`}>
        <div className="side">{list}</div>
        <EntryDesk
          key={`${stage.id}/${entry.id}`}
          stage={stage}
          marking={marking}
          uploads={uploads}
          layout={layout}
          setLayout={setLayout}
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
    </>
  )
}
