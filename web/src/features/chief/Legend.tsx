import type { FormSign } from '@/lib/api/chief'
import { useWords } from '@/lib/i18n/words'
import { SIGNS } from './matrix'
import { matrixWords } from './matrixWords'

/** How a form stands: a shape, a colour and a word. */
export function FormState({ sign }: { sign: FormSign }) {
  const say = useWords(matrixWords)
  return (
    <span className={`form-state form-${sign}`}>
      <i className="sign" data-sign={sign} aria-hidden="true" />
      {say(sign)}
    </span>
  )
}

export function Legend() {
  const say = useWords(matrixWords)
  return (
    <p className="legend" aria-label={say('legend')}>
      {SIGNS.map((sign) => (
        <FormState key={sign} sign={sign} />
      ))}
      <span className="hint legend-keys">{say('keys')}</span>
    </p>
  )
}
