import { useState } from 'react'
import { operate } from '@/lib/api/operate'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Consents } from '@/lib/consents/Consents'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { words } from './words'

/** Everything kept about oneself: to take away, or to have erased. */
export function MyData({ person, again, say }: PartProps & { person: string }) {
  const speak = useWords(words)
  const [erasing, setErasing] = useState(false)
  const [typed, setTyped] = useState('')
  const path = `/api/people/${encodeURIComponent(person)}/export`
  return (
    <section className="account-part" aria-labelledby="data">
      <h2 id="data">{speak('data')}</h2>
      <p className="hint">{speak('dataHint')}</p>
      <div className="acts">
        <a className="button" href={path} download>
          {speak('download')}
        </a>
        <a className="button" href={`${path}?form=html`} download>
          {speak('downloadText')}
        </a>
        <Button
          look="danger"
          onClick={() => {
            setErasing(true)
          }}
        >
          {speak('erase')}
        </Button>
      </div>
      <h3>{speak('consents')}</h3>
      <Consents person={person} own may say={say} />
      {erasing && (
        <Confirm
          title={speak('erase')}
          verb={speak('erase')}
          ready={typed.trim() === person}
          run={() => operate('post', '/api/people/{code}/erase', { code: person }, { confirm: person })}
          done={() => {
            setErasing(false)
            say(speak('erased'))
            again()
          }}
          close={() => {
            setErasing(false)
          }}
        >
          <p>{speak('eraseWhat')}</p>
          <label className="field">
            <span className="field-label">{speak('eraseConfirm', { word: person })}</span>
            <input
              className="input"
              value={typed}
              autoComplete="off"
              onChange={(event) => {
                setTyped(event.target.value)
              }}
            />
          </label>
        </Confirm>
      )}
    </section>
  )
}
