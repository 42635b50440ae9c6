import { account as api } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { when } from './Passkeys'
import { useAct } from './useAct'
import { words } from './words'

/** Scripts that act as the account; each can be stopped from here. */
export function Tokens({ account, changed }: PartProps) {
  const speak = useWords(words)
  const { act, shown } = useAct()
  if (account.tokens.length === 0) return null
  return (
    <section className="account-part" aria-labelledby="tokens">
      <h2 id="tokens">{speak('tokens')}</h2>
      <p className="hint">{speak('tokensSay')}</p>
      {shown}
      <ul className="kept">
        {account.tokens.map(({ id, name, created }) => (
          <li key={id}>
            <b>{name}</b>
            <span className="hint">{speak('since', { when: when(created) })}</span>
            <Button
              look="quiet"
              aria-label={`${speak('endToken')} ${name}`}
              onClick={() => {
                act(() => api.endToken(id), changed)
              }}
            >
              {speak('endToken')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
