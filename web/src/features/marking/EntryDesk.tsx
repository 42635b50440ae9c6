import { useCallback, useMemo, useRef, useState } from 'react'
import type { FormEntry, FormStage } from '@/lib/api/form'
import { Dialog } from '@/lib/components/Dialog'
import { titled } from '@/lib/i18n/language'
import { lapse } from '@/lib/i18n/lapse'
import { useWords } from '@/lib/i18n/words'
import type { EntryBench } from './bench'
import { counts } from './Count'
import { EntryHead, LockNote } from './EntryHead'
import { EntryView } from './EntryView'
import { Focus } from './Focus'
import { Foot } from './Foot'
import { Keypad } from './Keypad'
import { lockOf } from './locks'
import { MediaPane } from './MediaPane'
import { firstPage, pagesOf } from './pages'
import { SKIP, type NotingPlayer } from './player'
import { FlagDialog } from './Problems'
import { ReviewBody } from './Review'
import { signWords } from './signWords'
import { toolWords } from './toolWords'
import { choices } from './typing'
import type { Uploads } from './uploads'
import { useEntry } from './useEntry'
import { useKeys } from './useKeys'
import type { Layout } from './useLayout'
import type { Marking } from './useMarking'
import { words } from './words'

interface Props {
  stage: FormStage
  entry: FormEntry
  marking: Marking
  uploads: Uploads
  layout: Layout
  setLayout: (layout: Layout) => void
  place: number
  item: string | null
  setItem: (item: string) => void
  go: (place: number) => void
  list: () => void
}

function Dock({ bench }: { bench: EntryBench }) {
  const { form, entry } = bench
  const slot = form.active
  const typed = slot && !slot.locked && !choices(slot.aspect) && !counts(slot.aspect)
  // On a small screen the keys cover part of the form: only once they are asked for.
  const open = typed && form.place !== -1
  return (
    <aside className={open ? 'dock dock-open' : 'dock'}>
      {typed && (
        <Keypad
          entry={entry.name ?? entry.id}
          aspect={slot.aspect}
          text={form.text}
          press={form.press}
          confirm={form.confirm}
          replacing={form.hint === 'replace'}
        />
      )}
    </aside>
  )
}

interface FlagProps {
  bench: EntryBench
  /** The slot it is about; -1: the entry. */
  at: number
  begun: string
  close: () => void
}

function Flag({ bench, at, begun, close }: FlagProps) {
  const say = useWords(toolWords)
  const { form, stage, entry, marking } = bench
  const slot = form.slots[at]
  const cell = slot?.cell ?? { stage: stage.id, entry: entry.id, item: '', aspect: '' }
  return (
    <FlagDialog
      about={slot ? titled(slot.aspect.title, slot.aspect.id) : say('whole')}
      begun={begun}
      close={close}
      send={(topic, text) => {
        marking.raise(cell, topic, text)
        close()
      }}
    />
  )
}

/** The moment of what is being watched, to begin a problem's words with. */
function moment(player: NotingPlayer | null): string {
  const at = player?.at() ?? 0
  return at > 0 ? `[${lapse(at)}] ` : ''
}

/** One entry, one form. */
export function EntryDesk(props: Props) {
  const { stage, entry, marking, uploads, layout, place, go } = props
  const say = useWords(words)
  const sign = useWords(signWords)
  const [ended, setEnded] = useState(false)
  const focused = layout === 'focus'
  const form = useEntry({
    ...props,
    end: () => {
      setEnded(focused)
    },
  })
  const playing = useRef<NotingPlayer | null>(null)
  const offer = useCallback((next: NotingPlayer | null) => {
    playing.current = next
  }, [])
  const [flagged, setFlagged] = useState<{ at: number; begun: string } | null>(null)
  const flag = (at: number) => {
    setFlagged({ at, begun: moment(playing.current) })
  }
  const lock = lockOf(stage, entry, marking.jobs)
  const bench: EntryBench = { stage, entry, marking, form, lock, uploads, flag }
  const [reviewing, setReviewing] = useState(false)
  const pages = useMemo(() => pagesOf(form.slots), [form.slots])
  const [first] = useState(() => firstPage(pages, form.slots))
  const held = pages.findIndex(({ places }) => places.includes(form.place))
  const begun = held === -1 ? first : held
  const page = ended || begun === -1 ? pages.length : begun
  const total = stage.entries.length
  const { media } = entry
  const turn = (by: 1 | -1) => {
    if (!form.settle()) return
    go(Math.max(0, Math.min(total - 1, place + by)))
  }
  const toPage = (next: number) => {
    form.settle()
    setEnded(next >= pages.length)
    form.activate(pages[next]?.places[0] ?? -1)
  }
  const review = () => {
    form.settle()
    if (focused) toPage(pages.length)
    else setReviewing(true)
  }
  const player_ = {
    k: () => playing.current?.toggle(),
    j: () => playing.current?.skip(-SKIP),
    l: () => playing.current?.skip(SKIP),
    m: () => playing.current?.note(),
  }
  const step = (by: 1 | -1) => {
    if (focused) toPage(Math.max(0, Math.min(pages.length, page + by)))
    else form.move(by)
  }
  useKeys({
    typing: form.text !== '',
    digit: form.press,
    confirm: form.confirm,
    move: step,
    turn,
    undo: marking.undo,
    letters: { a: form.absent, s: review, ...(media.length > 0 ? player_ : {}) },
  })
  return (
    <>
      {media.length > 0 && <MediaPane
          key={entry.id}
          media={media}
          offer={offer}
          open={marking.form.judge.remote}
        />}
      <div className="entry-desk">
        <EntryHead {...props} bench={bench} />
        <LockNote bench={bench} />
        {focused ? (
          <Focus bench={bench} pages={pages} page={page} setPage={toPage} />
        ) : (
          <EntryView bench={bench} />
        )}
        <p className="keys-help">{say('help')}</p>
      </div>
      {!(focused && page >= pages.length) && <Dock bench={bench} />}
      <Foot
        bench={bench}
        focused={focused}
        pages={pages.length}
        page={page}
        setPage={toPage}
        place={place}
        total={total}
        turn={turn}
        review={review}
      />
      {reviewing && (
        <Dialog
          title={sign('title', { name: entry.name ?? entry.id })}
          close={() => {
            setReviewing(false)
          }}
        >
          <ReviewBody
            bench={bench}
            goTo={(aspect, item) => {
              setReviewing(false)
              if (item && item !== form.item) form.setItem(item)
              form.activate(form.slots.findIndex((slot) => slot.aspect.id === aspect))
            }}
          />
        </Dialog>
      )}
      {flagged !== null && (
        <Flag
          bench={bench}
          {...flagged}
          close={() => {
            setFlagged(null)
          }}
        />
      )}
    </>
  )
}
