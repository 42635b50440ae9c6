import { useId, useState, type FormEvent } from 'react'
import { account as api } from '@/lib/api/account'
import type { Schemas } from '@/lib/api/operate'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { Qr } from '@/lib/components/Qr'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { Codes } from './Codes'
import { Method } from './Method'
import { useAct } from './useAct'
import { words } from './words'

type Secret = Schemas['TotpOut']

/** An authenticator app beside the password. */
export function Totp({ account, again }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const [secret, setSecret] = useState<Secret | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  return (
    <Method
      title={speak('totp')}
      state={speak(account.totp ? 'totpOn' : 'totpOff')}
      hint={speak('totpHint')}
      actions={
        account.totp ? (
          <Button
            busy={busy}
            aria-label={`${speak('remove')} ${speak('totp')}`}
            onClick={() => {
              act(api.removeTotp, again)
            }}
          >
            {speak('remove')}
          </Button>
        ) : (
          <Button
            busy={busy}
            onClick={() => {
              act(api.beginTotp, setSecret)
            }}
          >
            {speak('totpSetUp')}
          </Button>
        )
      }
    >
      {shown}
      {secret && (
        <Connect
          secret={secret}
          close={() => {
            setSecret(null)
          }}
          done={(given) => {
            setSecret(null)
            setCodes(given)
          }}
        />
      )}
      {codes && (
        <Codes
          codes={codes}
          close={() => {
            setCodes(null)
            again()
          }}
        />
      )}
    </Method>
  )
}

interface ConnectProps {
  secret: Secret
  close: () => void
  done: (codes: string[]) => void
}

function Connect({ secret, close, done }: ConnectProps) {
  const speak = useWords(words)
  const id = useId()
  const { busy, act, shown } = useAct()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    act(
      () => api.activateTotp(code),
      ({ codes }) => {
        done(codes)
      },
    )
  }
  return (
    <Dialog
      title={speak('totpTitle')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={id} busy={busy}>
          {speak('totpSetUp')}
        </Button>
      }
    >
      <p>{speak('totpScan')}</p>
      <div className="totp-qr">
        <Qr text={secret.url} label={speak('totpQr')} />
      </div>
      <p className="hint">
        {speak('totpByHand')} <code className="totp-key">{secret.secret}</code>
      </p>
      {shown}
      <form id={id} className="field" onSubmit={submit}>
        <label className="field-label" htmlFor={`${id}c`}>
          {speak('code')}
        </label>
        <input
          id={`${id}c`}
          className="input"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
        />
      </form>
    </Dialog>
  )
}
