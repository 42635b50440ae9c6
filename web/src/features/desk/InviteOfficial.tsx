import { useState, type FormEvent } from 'react'
import { desk, type InvitedRole } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { officialWords } from './officialWords'

const ROLES: readonly InvitedRole[] = [
  'jury',
  'supervisor',
  'scorekeeper',
  'encryption',
  'arbitrator',
  'organiser',
]

interface Props {
  contest: string
  invited: (user: string, name: string, role: string, link: string) => void
}

/** A name and an office make a personal link. */
export function InviteOfficial({ contest, invited }: Props) {
  const say = useWords(officialWords)
  const [name, setName] = useState('')
  const [role, setRole] = useState<InvitedRole>('jury')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    desk
      .invite(contest, { name: name.trim(), role })
      .then(({ user, link }) => {
        invited(user, name.trim(), role, link)
        setName('')
      })
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <form className="invite" onSubmit={submit} aria-label={say('add')}>
      {error !== null && <ErrorNote error={error} brief />}
      <label className="field">
        <span className="field-label">{say('name')}</span>
        <input
          className="input"
          value={name}
          maxLength={150}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
      </label>
      <label className="field">
        <span className="field-label">{say('role')}</span>
        <select
          className="input"
          value={role}
          onChange={(event) => {
            setRole(ROLES.find((one) => one === event.target.value) ?? 'jury')
          }}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary" busy={busy} disabled={name.trim() === ''}>
        {say('invite')}
      </Button>
      <p className="hint invite-may">{say(`${role}May`)}</p>
    </form>
  )
}
