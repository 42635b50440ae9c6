import { useState } from 'react'
import type { MadeLink as Made } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { Qr } from '@/lib/components/Qr'
import { useWords } from '@/lib/i18n/words'
import { inviteWords } from './inviteWords'
import { when } from './Passkeys'

/** A link just made: for the screen, the phone beside it, or a message. */
export function MadeLink({ made, title }: { made: Made; title: string }) {
  const say = useWords(inviteWords)
  const [copied, setCopied] = useState(false)
  const url = new URL(made.link, location.href).href
  return (
    <div className="made-link" role="status">
      <Qr text={url} label={title} />
      <div className="stack">
        <h3>{title}</h3>
        <p className="hint">{say('once', { when: when(made.expires) })}</p>
        <p className="made-url">{url}</p>
        {window.isSecureContext && (
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(url).then(() => {
                setCopied(true)
              })
            }}
          >
            {say(copied ? 'copied' : 'copy')}
          </Button>
        )}
      </div>
    </div>
  )
}
