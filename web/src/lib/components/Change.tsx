import { useWords } from '../i18n/words'
import { words } from './words'

/** By how many ranks an entry moved: an arrow, a number, and words for those who listen. */
export function Change({ by }: { by: number }) {
  const say = useWords(words)
  if (by === 0) return <span className="say">{say('still')}</span>
  const up = by > 0
  const n = Math.abs(by)
  return (
    <span className={up ? 'num change change-up' : 'num change'}>
      <span aria-hidden="true">
        {up ? '▲' : '▼'}
        {n}
      </span>
      <span className="say">{say(up ? 'up' : 'down', { n })}</span>
    </span>
  )
}
