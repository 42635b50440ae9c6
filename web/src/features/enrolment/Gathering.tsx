import { useState } from 'react'
import type { ApplicationDetail } from '@/lib/api/enrolment'
import { Button } from '@/lib/components/Button'
import { Qr } from '@/lib/components/Qr'
import { useWords } from '@/lib/i18n/words'
import { enrolWords } from './enrolWords'

/** How colleagues come into a team that is not handed in yet: by its leader's invitation. */
export function Gathering({ contest, of }: { contest: string; of: ApplicationDetail }) {
  const say = useWords(enrolWords)
  const [copied, setCopied] = useState(false)
  if (!of.ticket) return null
  const address = `${location.origin}/enrol/${encodeURIComponent(contest)}?join=${of.ticket}`
  const copy = () => {
    // Without a secure context there is no clipboard: the address stands in the field.
    navigator.clipboard.writeText(address).then(() => { setCopied(true) }, () => undefined)
  }
  return (
    <section className="gathering">
      <p>{say('invite')}</p>
      <Qr text={address} label={say('inviteCode')} />
      <label className="field">
        <span className="field-label">{say('inviteLink')}</span>
        <input className="input" readOnly value={address} onFocus={(event) => { event.currentTarget.select() }} />
      </label>
      <Button onClick={copy}>{say(copied ? 'copied' : 'copy')}</Button>
      <p className="hint">{say('inviteHint')}</p>
    </section>
  )
}
