import { useState, type FormEvent } from 'react'
import { enrolment, type Plan } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { enrolWords } from './enrolWords'
import { spoken } from './spoken'

interface Props {
  contest: string
  plan: Plan
  ticket: string
  done: () => void
}

/** Somebody was invited into a team, and says yes. */
export function Joining({ contest, plan, ticket, done }: Props) {
  const say = useWords(enrolWords)
  const { data, error, reload } = useLoaded(() => enrolment.invitation(contest, ticket), ticket)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  const join = (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    enrolment
      .join(contest, ticket)
      .then(() => {
        history.replaceState(null, '', location.pathname)
        done()
      })
      .catch((reason: unknown) => {
        setWrong(reason)
        setBusy(false)
      })
  }
  return (
    <form onSubmit={join}>
      <h2>{say('joinAsk', { title: data.title })}</h2>
      <p>{say('joinSays', { unit: data.unit_name, leader: data.leader })}</p>
      {wrong !== null && <ErrorNote error={wrong} />}
      {!data.open && <p className="note note-wrong">{say('joinClosed')}</p>}
      {plan.consent && (
        <>
          <p className="note">{spoken(plan.consent.text)}</p>
          <label className="tick">
            <input type="checkbox" required /> {say('agree')}
          </label>
        </>
      )}
      <Button look="primary" type="submit" busy={busy} disabled={!data.open}>
        {say('join')}
      </Button>
    </form>
  )
}

/** The invitation this page was opened with. */
export function ticketOfAddress(): string {
  return new URLSearchParams(location.search).get('join') ?? ''
}
