import { useState } from 'react'
import { organisation, type PersonDetail } from '@/lib/api/organisation'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** Somebody wrote their own row: the union says whether it is this person. */
export function Unconfirmed({ person, done }: { person: PersonDetail; done: () => void }) {
  const say = useWords(words)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const confirm = () => {
    setBusy(true)
    organisation
      .confirm(person.code, person.version)
      .then(done)
      .catch(setError)
      .finally(() => { setBusy(false) })
  }
  return (
    <section className="note stack">
      <b>{say('unconfirmed')}</b>
      <p>{say('unconfirmedSays')}</p>
      {person.namesakes.length > 0 && (
        <p>
          {say('namesakes')}{' '}
          {person.namesakes.map((code) => (
            <a key={code} className="num" href={`#/@/people//${encodeURIComponent(code)}`}>
              {code}{' '}
            </a>
          ))}
        </p>
      )}
      {error !== null && <ErrorNote error={error} brief />}
      {person.rights.includes('enrol') && (
        <Button busy={busy} onClick={confirm}>
          {say('confirmPerson')}
        </Button>
      )}
    </section>
  )
}
