import { useState } from 'react'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { Qr } from '@/lib/components/Qr'
import { words } from './words'

/** A personal link that was just made. */
export interface MadeLink {
  id: string
  name: string
  /** What the person is, or a code: stands beside the name. */
  what: string
  link: string
  /** What happens when the code is scanned. */
  hint: string
}

function Card({ made, title }: { made: MadeLink; title: string }) {
  const say = useWords(words)
  const [copied, setCopied] = useState(false)
  const { name, what, link, hint } = made
  const url = new URL(link, location.href).href
  const copy = () => {
    navigator.clipboard
      .writeText(url)
      .then(() => {
        setCopied(true)
      })
      // Without a secure context there is no clipboard: the link stands below and can be selected.
      .catch(() => {
        setCopied(false)
      })
  }
  return (
    <li className="link-card">
      <Qr text={url} label={say('qr', { name })} />
      <div>
        <p className="link-name">
          {name} <span className="num">{what}</span>
        </p>
        <p className="hint">{title}</p>
        <p className="hint">{hint}</p>
        <a className="link-url" href={url}>
          {url}
        </a>
        <Button look="quiet" onClick={copy}>
          {copied ? say('copied') : say('copy')}
        </Button>
      </div>
    </li>
  )
}

/** Links just made, as cards for the screen and for paper. */
export function Links({ links, title }: { links: readonly MadeLink[]; title: string }) {
  const say = useWords(words)
  if (links.length === 0) return null
  return (
    <section className="links" aria-label={say('links')} data-testid="links">
      <div className="section-head">
        <h2>{say('links')}</h2>
        <Button
          onClick={() => {
            print()
          }}
        >
          {say('print')}
        </Button>
      </div>
      <p className="note">{say('linksSays')}</p>
      <ul className="link-cards">
        {links.map((made) => (
          <Card key={made.id} made={made} title={title} />
        ))}
      </ul>
    </section>
  )
}
