import { useState } from 'react'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** Recovery codes, to be written down, copied or printed. */
export function Codes({ codes, close }: { codes: readonly string[]; close: () => void }) {
  const speak = useWords(words)
  const [copied, setCopied] = useState(false)
  return (
    <Dialog
      title={speak('recovery')}
      close={close}
      actions={
        <Button look="primary" onClick={close}>
          {speak('kept')}
        </Button>
      }
    >
      <p>{speak('recoveryHint')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="acts">
        {window.isSecureContext && <Button
          onClick={() => {
            void navigator.clipboard.writeText(codes.join('\n')).then(() => {
              setCopied(true)
            })
          }}
        >
          {speak(copied ? 'copied' : 'copy')}
        </Button>}
        <Button
          onClick={() => {
            print()
          }}
        >
          {speak('print')}
        </Button>
      </div>
    </Dialog>
  )
}
