import { useEffect, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { announced, hush, takeBack } from '@/lib/console/announce'
import { useRecent } from '@/lib/console/recent'
import { clock } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import './recent.css'
import { words } from './words'

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** Whether Ctrl+Z belongs to the field or the dialog one is in. */
function elsewhere({ target }: KeyboardEvent): boolean {
  const typing = target instanceof Element && target.closest(TYPING) !== null
  return typing || document.querySelector('dialog[open]') !== null
}

function List({ close }: { close: () => void }) {
  const say = useWords(words)
  const acts = useRecent()
  return (
    <Dialog title={say('recent')} close={close}>
      <p className="hint">{say('recentSays')}</p>
      <ul className="recent">
        {acts.map(({ key, text, at, state }) => (
          <li key={key} data-state={state}>
            <time className="num hint">{clock(at * 1000)}</time>
            <span>{text}</span>
            {state === 'undone' ? (
              <span className="hint">{say('undone')}</span>
            ) : (
              <Button look="quiet" busy={state === 'busy'} onClick={() => void takeBack(key)}>
                {say('undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** What was done in this visit and can still be taken back; Ctrl+Z leads there. */
export function Recent() {
  const say = useWords(words)
  const acts = useRecent()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return
      if (acts.length === 0 || elsewhere(event)) return
      event.preventDefault()
      const now = announced()
      // Only what stands in sight is taken back at a key; older acts are shown first.
      if (now?.undoable) {
        hush()
        void takeBack(now.key)
      } else setOpen(true)
    }
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
    }
  }, [acts])
  if (acts.length === 0) return null
  return (
    <>
      <button
        type="button"
        className="tool"
        aria-keyshortcuts="Control+Z"
        onClick={() => {
          setOpen(true)
        }}
      >
        {say('recent')} <span className="num">{acts.length}</span>
      </button>
      {open && (
        <List
          close={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
