import { useEffect, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { Markdown } from '@/lib/components/Markdown'
import { useWords } from '@/lib/i18n/words'
import { spoken } from './Menu'
import { words } from './words'

type HelpText = readonly [zh: string, en: string]

/** What a section says about itself; the button is there only if it says anything. */
export function Help({ load }: { load: () => Promise<{ help?: HelpText }> }) {
  const say = useWords(words)
  const [text, setText] = useState<HelpText | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    load()
      .then(({ help }) => {
        setText(help ?? null)
      })
      // The section itself says that it could not be fetched.
      .catch(() => {
        setText(null)
      })
  }, [load])
  if (!text) return null
  return (
    <>
      <Button
        look="quiet"
        className="help-button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {say('help')}
      </Button>
      {open && (
        <aside className="help" aria-label={say('help')}>
          <Markdown text={spoken(text)} />
        </aside>
      )}
    </>
  )
}
