import { useEffect, useState } from 'react'
import { useWords } from '@/lib/i18n/words'
import { later } from '@/lib/later'
import { words } from './words'

const Palette = later(() => import('./Palette'))

/** The way to the palette: a button, or Ctrl+K anywhere on the desk. */
export function Search() {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      // A dialog that is open has its own matter to finish.
      if (!document.querySelector('dialog[open]')) setOpen(true)
    }
    addEventListener('keydown', press)
    return () => {
      removeEventListener('keydown', press)
    }
  }, [])
  return (
    <>
      <button
        type="button"
        className="tool search-open"
        aria-keyshortcuts="Control+K"
        onClick={() => {
          setOpen(true)
        }}
      >
        {say('search')} <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Palette
          close={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
