import type { FormAspect } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords, type Say } from '@/lib/i18n/words'
import { checked, fractional, negative, unbounded, type Bounds, type Fault } from './typing'
import { words } from './words'

interface Props {
  /** Whom the number is for. */
  entry: string
  aspect: FormAspect
  text: string
  press: (key: string) => void
  confirm: () => void
  /** The cell has a mark; confirming once more replaces it. */
  replacing: boolean
}

const FACES: Record<string, string> = { back: '⌫', clear: 'C', '.': '.' }

type Speak = Say<typeof words>

export function faultText(say: Speak, fault: Fault, { min, max, step }: Bounds): string {
  const texts: Record<Fault, string> = {
    empty: say('blank'),
    number: say('number'),
    low: say('low', { min }),
    high: say('high', { max: max ?? '' }),
    step: say('stepFault', { step: step ?? '' }),
  }
  return texts[fault]
}

export function rangeText(say: Speak, { min, max, step }: Bounds): string {
  const limits = [
    unbounded(max) ? !unbounded(min) && say('from', { min }) : say('range', { min, max }),
    step !== null && say('step', { step }),
  ]
  return limits.filter(Boolean).join(' · ')
}

function Key({ text, name, run }: { text: string; name?: string; run: () => void }) {
  return (
    <button
      type="button"
      className="key num"
      aria-label={name ?? text}
      // The focus stays on the field, so that Enter records and does not press this key again.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
      onClick={run}
    >
      {text}
    </button>
  )
}

/** Big number keys for one aspect; also follows the keys of a real keyboard. */
export function Keypad({ entry, aspect, text, press, confirm, replacing }: Props) {
  const say = useWords(words)
  const result = checked(text, aspect)
  const fault = 'fault' in result && result.fault !== 'empty' ? result.fault : null
  const key = (one: string, name?: string) => (
    <Key
      key={one}
      text={FACES[one] ?? number(one)}
      {...(name ? { name } : {})}
      run={() => {
        press(one)
      }}
    />
  )
  return (
    <section className="keypad" aria-label={say('keypad')} data-testid="keypad">
      <p className="keypad-title">
        <span>
          {entry} · {titled(aspect.title, aspect.id)}
        </span>
        <span className="keypad-fault" role="status">
          {fault && faultText(say, fault, aspect)}
        </span>
      </p>
      <output className="keypad-text num" aria-label={say('typing')}>
        {text === '' ? <span className="keypad-hint">{rangeText(say, aspect)}</span> : number(text)}
      </output>
      <div className="keys">
        {['7', '8', '9'].map((one) => key(one))}
        {key('back', say('back'))}
        {['4', '5', '6'].map((one) => key(one))}
        {key('clear', say('clear'))}
        {['1', '2', '3'].map((one) => key(one))}
        <Button
          look="primary"
          className="key-confirm"
          disabled={'fault' in result}
          onClick={confirm}
        >
          {replacing ? say('replaceKey', { value: number(text) }) : say('confirm')}
        </Button>
        {negative(aspect) && key('-', say('minus'))}
        {key('0')}
        {fractional(aspect) && key('.', say('dot'))}
      </div>
    </section>
  )
}
