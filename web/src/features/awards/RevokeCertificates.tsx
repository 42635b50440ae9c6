import { useState } from 'react'
import { awards, type Credential, type RevokeReason } from '@/lib/api/awards'
import { Confirm } from '@/lib/components/Confirm'
import { Reason } from '@/lib/components/Reason'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const KINDS: readonly RevokeReason[] = [
  'error', 'result_changed', 'award_corrected', 'fraud', 'replaced', 'other',
]
/** So many holders are named in the question. */
const MOST_NAMED = 8

interface Props {
  contest: string
  /** Those that are valid still. */
  rows: readonly Credential[]
  close: () => void
  changed: () => void
}

/** Asks for the reason, and revokes them all; for good. */
export function RevokeCertificates({ contest, rows, close, changed }: Props) {
  const say = useWords(words)
  const [kind, setKind] = useState<RevokeReason>('error')
  const [why, setWhy] = useState('')
  const names = rows.slice(0, MOST_NAMED).map((row) => row.holder || row.entry)
  const [first = ''] = names
  return (
    <Confirm
      title={rows.length === 1 ? say('revokeTitle', { name: first }) : say('revokeSome', { n: rows.length })}
      verb={rows.length === 1 ? say('revoke') : say('revokeAll', { n: rows.length })}
      close={close}
      ready={why.trim().length > 1}
      run={() => awards.revokeMany(contest, rows.map((row) => row.credential), kind, why)}
      done={(revoked) => {
        announce(say('wasRevoked', { n: revoked }))
        changed()
      }}
    >
      {rows.length > 1 && (
        <p>
          {names.join('、')}
          {rows.length > MOST_NAMED && ` ${say('andMore', { n: rows.length - MOST_NAMED })}`}
        </p>
      )}
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
