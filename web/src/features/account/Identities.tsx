import { account as api } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { Method } from './Method'
import { useAct } from './useAct'
import { words } from './words'

/** WeChat, WeCom, a company's sign-in: connected and parted; nothing where none is set up. */
export function Identities({ account, changed }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const connected = new Set(account.identities.map(({ provider }) => provider))
  const free = account.providers.filter(({ id }) => !connected.has(id))
  if (account.providers.length === 0 && account.identities.length === 0) return null
  return (
    <Method
      title={speak('identities')}
      actions={free.map(({ id, name }) => (
        <Button
          key={id}
          busy={busy}
          onClick={() => {
            act(
              () => api.begin(id, { process: 'connect' }),
              ({ url }) => {
                location.assign(url)
              },
            )
          }}
        >
          {speak('linkWith', { name })}
        </Button>
      ))}
    >
      {shown}
      <ul className="kept">
        {account.identities.map((one) => (
          <li key={one.id}>
            <b>{one.provider_name}</b>
            <span className="hint">{one.name}</span>
            <Button
              look="quiet"
              aria-label={`${speak('unlink')} ${one.provider_name}`}
              onClick={() => {
                act(() => api.part(one.id), changed)
              }}
            >
              {speak('unlink')}
            </Button>
          </li>
        ))}
      </ul>
    </Method>
  )
}
