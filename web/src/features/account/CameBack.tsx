import { useState } from 'react'
import { useWords } from '@/lib/i18n/words'
import { linkWords } from './linkWords'

const KNOWN = ['signup_closed', 'cancelled', 'connected_other', 'reauthentication_required'] as const

/** What a provider, or the way back from it, had to complain about; taken out of the address. */
function takeError(): string | null {
  const asked = new URLSearchParams(location.search)
  const error = asked.get('error')
  if (error !== null) history.replaceState(null, '', location.pathname + location.hash)
  return error
}

/** Says why coming back from a provider did not end in being signed in. */
export function CameBack() {
  const say = useWords(linkWords)
  const [error] = useState(takeError)
  if (error === null) return null
  const known = KNOWN.find((one) => one === error)
  return (
    <div className="note note-wrong" role="alert">
      <p className="note-title">{say(known ?? 'failed')}</p>
      <p>{say(known === 'signup_closed' ? 'signup_closedFix' : 'again')}</p>
    </div>
  )
}
