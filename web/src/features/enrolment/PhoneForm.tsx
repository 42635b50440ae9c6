import { useState, type FormEvent } from 'react'
import { enrolment, type Me } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { enrolWords } from './enrolWords'

type Standing = NonNullable<Parameters<typeof enrolment.sayMe>[1]['standing']>

/** Who is confirmed by the union changes the telephone number only. */
export function PhoneForm({ contest, me, done }: { contest: string; me: Me; done: () => void }) {
  const say = useWords(enrolWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const phone = String(new FormData(event.currentTarget).get('phone') ?? '').trim()
    const { name, unit, grade, trade } = me
    setBusy(true)
    setError(null)
    enrolment
      .sayMe(contest, { name, unit, grade, trade, standing: me.standing as Standing, phone, id_number: '' })
      .then(done)
      .catch(setError)
      .finally(() => { setBusy(false) })
  }
  return (
    <form onSubmit={submit}>
      <h2>{say('who')}</h2>
      {error !== null && <ErrorNote error={error} />}
      <p>
        {me.name} · {me.unit_name}
      </p>
      <p className="hint">{say('heldByUnion')}</p>
      <label className="field">
        <span className="field-label">{say('phone')}</span>
        <input className="input" name="phone" type="tel" autoComplete="tel" placeholder={me.phone ? say('keep') : ''} />
      </label>
      <Button look="primary" type="submit" busy={busy}>
        {say('next')}
      </Button>
    </form>
  )
}
