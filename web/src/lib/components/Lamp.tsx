import type { Lamp as Told } from '../api/stations'
import { useWords } from '../i18n/words'
import { lampWords } from './lampWords'

/** `held` is pending with points: they count unless something spoils them. */
export type LampState = Told | 'held'

const shapes = {
  off: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.1" />,
  pending: (
    <>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.8V8l2.2 1.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  held: (
    <>
      <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3.2 1.6" />
      <path d="m5 8.2 2.2 2.2L11.2 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  earned: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" />
      <path d="m5 8.2 2.2 2.2L11.2 6" fill="none" stroke="var(--panel)" strokeWidth="1.8" />
    </>
  ),
  partial: (
    <>
      <circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5Z" fill="currentColor" />
    </>
  ),
  lost: (
    <>
      <path d="m8 .8 7.2 7.2L8 15.2.8 8Z" fill="currentColor" />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="var(--panel)" strokeWidth="1.6" />
    </>
  ),
  unknown: (
    <>
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1m0 1.6v.9" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
} satisfies Record<LampState, unknown>

interface Props {
  lamp: LampState
  /** The word beside the shape; without it, the word is only read out. */
  worded?: boolean
}

/** How a rule stands: a shape, a colour and a word. */
export function Lamp({ lamp, worded = false }: Props) {
  const say = useWords(lampWords)
  return (
    <span className={`lamp lamp-${lamp}`} data-lamp={lamp}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {shapes[lamp]}
      </svg>
      <span className={worded ? 'lamp-word' : 'say'}>{say(lamp)}</span>
    </span>
  )
}
