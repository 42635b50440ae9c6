import { useState } from 'react'
import { operate, type Schemas } from '../api/operate'
import { Button } from '../components/Button'
import { ErrorNote, Skeleton } from '../components/Note'
import { useWords } from '../i18n/words'
import { useLoaded } from '../useLoaded'
import '../components/kept.css'
import { words } from './words'

type Consent = Schemas['ConsentOut']
type Purpose = Schemas['ConsentIn']['purpose']

const PURPOSES: readonly Purpose[] = ['register', 'publish_name', 'publish_image', 'portrait']
/** The words people agree to here; a change of their meaning is a new version. */
const TEXT = '2026-11'

interface Props {
  person: string
  /** It is the person who looks. */
  own?: boolean
  /** Whether the asker may give and withdraw. */
  may: boolean
  /** Says what was done. */
  say: (text: string) => void
}

const day = (instant: string) => new Date(instant).toLocaleDateString()

/** What somebody agreed to, purpose by purpose: given, taken back. */
export function Consents({ person, own = false, may, say }: Props) {
  const speak = useWords(words)
  const { data, error, reload } = useLoaded(
    () => operate('get', '/api/people/{code}/consents', { code: person }),
    person,
  )
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<unknown>(null)
  const act = (run: () => Promise<unknown>, told: string) => {
    setBusy(true)
    setWrong(null)
    run()
      .then(() => {
        say(told)
        reload()
      })
      .catch(setWrong)
      .finally(() => { setBusy(false) })
  }
  const told = (last: Consent | undefined) => {
    if (!last) return speak('never')
    const since = speak('given', { day: day(last.given), version: last.text_version })
    return last.withdrawn ? `${since} · ${speak('withdrawn', { day: day(last.withdrawn) })}` : since
  }
  return (
    <section aria-label={speak('consents')} className="stack">
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {wrong !== null && <ErrorNote error={wrong} brief />}
      {!data && error === null && <Skeleton lines={4} />}
      <ul className="kept">
        {data && PURPOSES.map((purpose) => {
          const last = data.filter((one) => one.purpose === purpose).at(-1)
          const holds = last !== undefined && last.withdrawn === null
          const what = speak(purpose)
          return (
            <li key={purpose}>
              <b>{what}</b>
              <span className="hint">{told(last)}</span>
              {may && (
                <Button
                  look="quiet"
                  busy={busy}
                  aria-label={`${speak(holds ? 'withdraw' : own ? 'give' : 'giveFor')} ${what}`}
                  onClick={() => {
                    if (holds) {
                      act(
                        () => operate('delete', '/api/people/{code}/consents/{purpose}', { code: person, purpose }),
                        speak('nowWithdrawn', { what }),
                      )
                    } else {
                      act(
                        () => operate('post', '/api/people/{code}/consents', { code: person }, { purpose, text_version: TEXT }),
                        speak('nowGiven', { what }),
                      )
                    }
                  }}
                >
                  {speak(holds ? 'withdraw' : own ? 'give' : 'giveFor')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p className="hint">{speak('consentsSay')} {may && !own && speak('formFirst')}</p>
    </section>
  )
}
