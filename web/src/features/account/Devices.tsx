import { account as api, type Device } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { readAgent } from './agent'
import { when } from './Passkeys'
import { useAct } from './useAct'
import { words } from './words'

/** Browsers that are signed in, each of which can be signed out from here. */
export function Devices({ account, changed, say }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const called = ({ agent }: Device) => {
    const { browser, system } = readAgent(agent)
    return speak('browserOn', {
      browser: browser ?? speak('someBrowser'),
      system: system ?? speak('someSystem'),
    })
  }
  return (
    <section className="account-part" aria-labelledby="devices">
      <h2 id="devices">{speak('devices')}</h2>
      {shown}
      <ul className="kept">
        {account.devices.map((one) => (
          <li key={one.id}>
            <b>{called(one)}</b>
            <span className="hint">
              {one.address} · {speak('since', { when: when(one.began) })}
            </span>
            {one.current ? (
              <span className="hint">{speak('thisDevice')}</span>
            ) : (
              <Button
                look="quiet"
                aria-label={`${speak('endDevice')} ${called(one)}`}
                onClick={() => {
                  act(() => api.endDevice(one.id), changed)
                }}
              >
                {speak('endDevice')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {account.devices.length > 1 && (
        <div className="acts">
          <Button
            busy={busy}
            onClick={() => {
              act(api.endOthers, (account) => {
                changed(account)
                say(speak('othersEnded'))
              })
            }}
          >
            {speak('endOthers')}
          </Button>
        </div>
      )}
    </section>
  )
}
