import { useId, useState, type FormEvent } from 'react'
import { account as api } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { Method } from './Method'
import { useAct } from './useAct'
import { words } from './words'

/** The password: changed with the one before it. */
export function Password({ account, again, say }: PartProps) {
  const speak = useWords(words)
  const [open, setOpen] = useState(false)
  return (
    <Method
      title={speak('password')}
      state={speak(account.has_password ? 'passwordOn' : 'passwordOff')}
      actions={
        <Button
          aria-label={speak(account.has_password ? 'passwordTitle' : 'passwordSetTitle')}
          onClick={() => {
            setOpen(true)
          }}
        >
          {speak(account.has_password ? 'change' : 'set')}
        </Button>
      }
    >
      {open && (
        <Change
          has={account.has_password}
          close={() => {
            setOpen(false)
          }}
          done={() => {
            setOpen(false)
            say(speak('passwordChanged'))
            again()
          }}
        />
      )}
    </Method>
  )
}

function Change({ has, close, done }: { has: boolean; close: () => void; done: () => void }) {
  const speak = useWords(words)
  const id = useId()
  const { busy, act, shown } = useAct()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const current = data.get('current')
    act(() => api.password(typeof current === 'string' ? current : '', String(data.get('next'))), done)
  }
  return (
    <Dialog
      title={speak(has ? 'passwordTitle' : 'passwordSetTitle')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={id} busy={busy}>
          {speak('save')}
        </Button>
      }
    >
      {shown}
      <form id={id} className="stack" onSubmit={submit}>
        {has && (
          <label className="field">
            <span className="field-label">{speak('current')}</span>
            <input className="input" name="current" type="password" autoComplete="current-password" required />
          </label>
        )}
        <label className="field">
          <span className="field-label">{speak('next')}</span>
          <input className="input" name="next" type="password" autoComplete="new-password" minLength={8} required />
        </label>
        <p className="hint">{speak('nextHint')}</p>
      </form>
    </Dialog>
  )
}
