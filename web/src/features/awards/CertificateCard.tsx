import { useState } from 'react'
import { awards, type Credential, type RevokeReason } from '@/lib/api/awards'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Dialog } from '@/lib/components/Dialog'
import { Reason } from '@/lib/components/Reason'
import { announce } from '@/lib/console/announce'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const KINDS: readonly RevokeReason[] = [
  'error', 'result_changed', 'award_corrected', 'fraud', 'replaced', 'other',
]

interface Props {
  contest: string
  row: Credential
  close: () => void
  changed: () => void
}

function Revoke({ contest, row, close, changed }: Props) {
  const say = useWords(words)
  const [kind, setKind] = useState<RevokeReason>('error')
  const [why, setWhy] = useState('')
  return (
    <Confirm
      title={say('revokeTitle', { name: row.holder || row.entry })}
      verb={say('revoke')}
      close={close}
      ready={why.trim().length > 1}
      run={() => awards.revoke(contest, row.credential, kind, why)}
      done={() => {
        announce(say('wasRevoked'))
        changed()
      }}
    >
      <p>{say('revokeHint')}</p>
      <label className="field">
        <span className="field-label">{say('kind')}</span>
        <select
          className="input"
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as RevokeReason)
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <Reason label={say('revokeWhy')} value={why} set={setWhy} />
    </Confirm>
  )
}

/** One certificate: its files, and its revocation. */
export function CertificateCard(props: Props) {
  const { row, close } = props
  const say = useWords(words)
  const [revoking, setRevoking] = useState(false)
  if (revoking) return <Revoke {...props} />
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
