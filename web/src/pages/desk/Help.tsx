import { useEffect, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { Markdown } from '@/lib/components/Markdown'
import { useWords } from '@/lib/i18n/words'
import { spoken } from './Menu'
import { words } from './words'

type HelpText = readonly [zh: string, en: string]

/** A button, and under it what one may want to know here. */
export function HelpPanel({ text }: { text: HelpText }) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
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

/** What a section says about itself. */
export function Help({ load }: { load: () => Promise<{ help: HelpText }> }) {
  const [text, setText] = useState<HelpText | null>(null)
  useEffect(() => {
    load()
      .then(({ help }) => {
        setText(help)
      })
      // The section itself says that it could not be fetched.
      .catch(() => {
        setText(null)
      })
  }, [load])
  return text && <HelpPanel text={text} />
}
