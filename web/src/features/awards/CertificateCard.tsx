import { useState } from 'react'
import type { Credential } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { RevokeCertificates } from './RevokeCertificates'
import { words } from './words'

interface Props {
  contest: string
  row: Credential
  close: () => void
  changed: () => void
}

/** One certificate: its files, and its revocation. */
export function CertificateCard(props: Props) {
  const { row, close } = props
  const say = useWords(words)
  const [revoking, setRevoking] = useState(false)
  if (revoking) return <RevokeCertificates {...props} rows={[row]} />
  const where = `/api/credentials/${row.credential}`
  const key = `?key=${row.key}`
  return (
    <Dialog
      title={`${row.holder || row.entry} · ${row.title}`}
      close={close}
      actions={
        row.revoked === null ? (
          <Button
            look="danger"
            onClick={() => {
              setRevoking(true)
            }}
          >
            {say('revoke')}
          </Button>
        ) : undefined
      }
    >
      <p className="num">{row.credential}</p>
      <p>
        {row.unit} · {dated(row.issued)}
      </p>
      {row.revoked !== null && <p className="note">{say('revokedState', { why: row.words ?? '' })}</p>}
      {row.erased && <p className="hint">{say('erased')}</p>}
      {!row.erased && (
        <p className="award-verbs">
          {row.elsewhere && <span className="hint">{say('elsewhere')}</span>}
          {!row.elsewhere && (
            <a href={`${where}.pdf${key}`} target="_blank" rel="noreferrer">
              {say('openPdf')}
            </a>
          )}
          <a href={`${where}.json${key}`}>{say('credentialFile')} JSON</a>
          {!row.elsewhere && <a href={`${where}.jwt${key}`}>{say('credentialFile')} JWT</a>}
        </p>
      )}
    </Dialog>
  )
}
