import { useId, useState, type FormEvent } from 'react'
import { account } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { Declined, declined } from '@/lib/components/Declined'
import { Dialog } from '@/lib/components/Dialog'
import { ErrorNote } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { passkeysWork, showKey } from '@/lib/passkey'
import { signInWords } from '@/lib/components/signInWords'
import { words } from './words'

interface Props {
  types: readonly string[]
  confirmed: () => void
  close: () => void
}

/** Asks once more who it is, before something important. */
export function Who({ types, confirmed, close }: Props) {
  const say = useWords(words)
  const speak = useWords(signInWords)
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const byPassword = types.includes('password')
  const byCode = types.includes('totp') || types.includes('recovery_codes')
  const attempt = (run: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    run()
      .then(confirmed)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
      })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('given'))
    attempt(() => (byPassword ? account.confirm(given) : account.confirmCode(given.trim())))
  }
  const form = `${id}f`
  return (
    <Dialog
      title={say('confirmTitle')}
      close={close}
      actions={
        (byPassword || byCode) && (
          <Button look="primary" type="submit" form={form} busy={busy}>
            {say('confirm')}
          </Button>
        )
      }
    >
      <p>{say('confirmHint')}</p>
      {error !== null && (declined(error) ? <Declined /> : <ErrorNote error={error} brief />)}
      {types.includes('webauthn') && passkeysWork() && (
        <Button
          busy={busy}
          onClick={() => {
            attempt(async () => account.giveConfirmKey(await showKey(await account.confirmKey())))
          }}
        >
          {speak('passkey')}
        </Button>
      )}
      {(byPassword || byCode) && (
        <form id={form} className="field" onSubmit={submit}>
          <label className="field-label" htmlFor={id}>
            {byPassword ? speak('password') : say('confirmCode')}
          </label>
          <input
            id={id}
            className="input"
            name="given"
            type={byPassword ? 'password' : 'text'}
            autoComplete={byPassword ? 'current-password' : 'one-time-code'}
            required
          />
        </form>
      )}
    </Dialog>
  )
}
