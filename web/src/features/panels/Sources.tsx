import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { drawWords } from './drawWords'

/** A source as it is typed; `due` in the reader's own time. */
export interface Typed {
  title: string
  due: string
  reserve: boolean
}

interface Props {
  sources: readonly Typed[]
  set: (sources: Typed[]) => void
}

/** Public values that do not exist yet. */
export function Sources({ sources, set }: Props) {
  const say = useWords(drawWords)
  const change = (at: number, part: Partial<Typed>) => {
    set(sources.map((one, place) => (place === at ? { ...one, ...part } : one)))
  }
  return (
    <div className="stack">
      {sources.map((one, at) => (
        <fieldset key={at} className="source">
          <label className="field">
            <span className="field-label">{say('source', { n: at + 1 })}</span>
            <input
              className="input"
              maxLength={200}
              value={one.title}
              onChange={(event) => {
                change(at, { title: event.target.value })
              }}
            />
          </label>
          <label className="field">
            <span className="field-label">{say('due')}</span>
            <input
              className="input"
              type="datetime-local"
              value={one.due}
              onChange={(event) => {
                change(at, { due: event.target.value })
              }}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={one.reserve}
              onChange={(event) => {
                change(at, { reserve: event.target.checked })
              }}
            />{' '}
            {say('reserve')}
          </label>
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() => {
            set([...sources, { title: '', due: '', reserve: false }])
          }}
        >
          {say('addSource')}
        </Button>
      </div>
    </div>
  )
}
