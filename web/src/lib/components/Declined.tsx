import { useWords } from '../i18n/words'
import { signInWords } from './signInWords'

/** Whether the owner of a passkey, or the browser, said no. */
export function declined(error: unknown): boolean {
  return error instanceof DOMException
}

/** Nothing broke: no passkey was used. */
export function Declined() {
  const say = useWords(signInWords)
  return (
    <div className="note" role="alert">
      <p className="note-title">{say('declined')}</p>
      <p>{say('declinedFix')}</p>
    </div>
  )
}
