import { useState } from 'react'
import type { JudgeRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { Qr } from './Qr'
import { words } from './words'

function Card({ judge, title }: { judge: JudgeRecord; title: string }) {
  const say = useWords(words)
  const [copied, setCopied] = useState(false)
  const url = new URL(judge.link ?? '', location.href).href
  const name = judge.name || judge.judge
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
          {name} <span className="num">{judge.judge}</span>
        </p>
        <p className="hint">{title}</p>
        <p className="hint">{say('scan')}</p>
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
export function Links({ judges, title }: { judges: readonly JudgeRecord[]; title: string }) {
  const say = useWords(words)
  if (judges.length === 0) return null
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
        {judges.map((judge) => (
          <Card key={judge.judge} judge={judge} title={title} />
        ))}
      </ul>
    </section>
  )
}
