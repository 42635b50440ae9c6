import { type FormEvent } from 'react'
import { account as api } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { useAct } from './useAct'
import { words } from './words'

/** Who this is, and what they are called. */
export function Head({ account, changed, say }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    act(
      () => api.rename(name),
      (account) => {
        changed(account)
        say(speak('saved'))
      },
    )
  }
  return (
    <header className="account-head">
      <h1>{speak('account')}</h1>
      <p className="hint">
        {speak('username')} <b>{account.username}</b>
        {account.person_name !== null && <> · {speak('ofPerson', { name: account.person_name })}</>}
      </p>
      {account.person === null && <p className="hint">{speak('noPerson')}</p>}
      {shown}
      <form className="acts" onSubmit={submit}>
        <label className="field">
          <span className="field-label">{speak('name')}</span>
          <input className="input" name="name" defaultValue={account.name} maxLength={100} autoComplete="name" />
        </label>
        <Button type="submit" busy={busy}>
          {speak('save')}
        </Button>
        <a className="button" href="/desk">
          {speak('toDesk')}
        </a>
      </form>
    </header>
  )
}
