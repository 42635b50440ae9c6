import { useState } from 'react'
import { organisation } from '@/lib/api/organisation'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { InvitationList } from './InvitationList'
import { Invite } from './Invite'
import { inviteWords } from './inviteWords'
import './invitations.css'
import { PasswordLink } from './PasswordLink'

export { invitationsHelp as help } from './inviteWords'

/** Letting people in: the address names the unit, else one is chosen. */
export default function AccountsSection() {
  const [, , unit = ''] = useHash()
  return unit ? <OfUnit key={unit} unit={unit} /> : <Choose />
}

function OfUnit({ unit }: { unit: string }) {
  const { data, error, reload } = useLoaded(() => organisation.unit(unit), unit)
  const [count, setCount] = useState(0)
  if (error !== null) return <ErrorNote error={error} retry={reload} brief />
  if (data === null) return <Skeleton />
  return (
    <div className="invitations">
      <p>
        <a href="#/@/accounts">{data.name}</a> <span className="hint num">{unit}</span>
      </p>
      <Invite
        unit={unit}
        made={() => {
          setCount(count + 1)
        }}
      />
      <InvitationList unit={unit} count={count} />
      <PasswordLink />
    </div>
  )
}

function Choose() {
  const say = useWords(inviteWords)
  const [q, setQ] = useState('')
  const { data, error, reload } = useLoaded(() => organisation.units({ q, limit: 30 }), q)
  return (
    <div className="invitations">
      <p>{say('choose')}</p>
      <label className="field">
        <span className="field-label">{say('search')}</span>
        <input
          className="input"
          type="search"
          value={q}
          maxLength={100}
          onChange={(event) => {
            setQ(event.target.value)
          }}
        />
      </label>
      {error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data?.units.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      <ul className="kept">
        {data?.units.map(({ code, name }) => (
          <li key={code}>
            <a href={`#/@/accounts/${encodeURIComponent(code)}`}>{name}</a>
            <span className="hint num">{code}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
