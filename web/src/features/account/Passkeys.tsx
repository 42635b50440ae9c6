import { useId, useState, type FormEvent } from 'react'
import { account as api, type Options } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { Dialog } from '@/lib/components/Dialog'
import { dated } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { makeKey, passkeysWork } from '@/lib/passkey'
import type { PartProps } from './AccountView'
import { Method } from './Method'
import { useAct } from './useAct'
import { words } from './words'

/** An instant of the API as the pages show it. */
export function when(at: string): string {
  return dated(Date.parse(at) * 1000)
}

/** Keys kept by phones and computers. */
export function Passkeys({ account, changed }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const [options, setOptions] = useState<Options | null>(null)
  const works = passkeysWork()
  return (
    <Method
      title={speak('passkeys')}
      hint={speak(works ? 'passkeysHint' : 'passkeysNot')}
      actions={
        works && (
          <Button
            busy={busy}
            onClick={() => {
              act(api.beginKey, setOptions)
            }}
          >
            {speak('addPasskey')}
          </Button>
        )
      }
    >
      {shown}
      <ul className="kept">
        {account.passkeys.map((key) => (
          <li key={key.id}>
            <b>{key.name}</b>
            <span className="hint">
              {key.used ? speak('lastUsed', { when: when(key.used) }) : speak('added', { when: when(key.created) })}
            </span>
            <Button
              look="quiet"
              aria-label={`${speak('remove')} ${key.name}`}
              onClick={() => {
                act(() => api.removeKey(key.id), changed)
              }}
            >
              {speak('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {options && (
        <Add
          options={options}
          close={() => {
            setOptions(null)
          }}
          added={(account) => {
            setOptions(null)
            changed(account)
          }}
        />
      )}
    </Method>
  )
}

interface AddProps {
  options: Options
  close: () => void
  added: PartProps['changed']
}

function Add({ options, close, added }: AddProps) {
  const speak = useWords(words)
  const id = useId()
  const { busy, act, shown } = useAct()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    act(async () => api.addKey(await makeKey(options), name), added)
  }
  return (
    <Dialog
      title={speak('addPasskey')}
      close={close}
      actions={
        <Button look="primary" type="submit" form={id} busy={busy}>
          {speak('addPasskey')}
        </Button>
      }
    >
      {shown}
      <form id={id} className="field" onSubmit={submit}>
        <label className="field-label" htmlFor={`${id}n`}>
          {speak('passkeyName')}
        </label>
        <input id={`${id}n`} className="input" name="name" maxLength={100} autoComplete="off" />
        <p className="hint">{speak('passkeyNameHint')}</p>
      </form>
    </Dialog>
  )
}
