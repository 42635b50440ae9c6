import { useState } from 'react'
import { account, type Invitation } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { inviteWords } from './inviteWords'
import { when } from './Passkeys'

/** Whom the unit invited, who came, and what can still be taken back. */
export function InvitationList({ unit, count }: { unit: string; count: number }) {
  const say = useWords(inviteWords)
  const [now] = useState(() => Date.now())
  const [after, setAfter] = useState<number | null>(null)
  const { data, error, reload } = useLoaded(
    () => account.invitations(unit, after),
    `${unit} ${count} ${after ?? ''}`,
  )
  const [wrong, setWrong] = useState<unknown>(null)
  const recall = (id: number) => {
    account
      .recall(unit, id)
      .then(() => {
        announce(say('recalled'))
        reload()
      })
      .catch(setWrong)
  }
  const stateOf = ({ used, expires, username }: Invitation) => {
    if (used) return say('used', { name: username ?? '', when: when(used) })
    return Date.parse(expires) < now ? say('expired') : say('waiting', { when: when(expires) })
  }
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (data === null) return <Skeleton />
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">{say('list')}</h2>
      {wrong !== null && <ErrorNote error={wrong} />}
      {data.invitations.length === 0 && <EmptyState title={say('empty')}>{say('emptyHint')}</EmptyState>}
      <ul className="kept">
        {data.invitations.map((one) => (
          <li key={one.id}>
            <b>{one.label || one.person || one.username || `#${one.id}`}</b>
            <span className="hint">
              {say(one.office === '' ? 'noOffice' : (one.office as 'admin' | 'officer' | 'viewer'))} · {stateOf(one)}
            </span>
            {!one.used && (
              <Button
                look="quiet"
                onClick={() => {
                  recall(one.id)
                }}
              >
                {say('recall')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data.next !== null && (
        <Button
          onClick={() => {
            setAfter(data.next)
          }}
        >
          {say('more')}
        </Button>
      )}
    </section>
  )
}
