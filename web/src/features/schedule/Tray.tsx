import { useWords } from '@/lib/i18n/words'
import { Chosen, type ChosenProps } from './Chosen'
import { words } from './words'

interface Props extends ChosenProps {
  choose: (entry: string) => void
  /** Who has a place and was chosen is shown in the list instead. */
  elsewhere: boolean
}

/** Who has no place, and the one that was chosen. */
export function Tray({ choose, elsewhere, ...rest }: Props) {
  const { table, chosen } = rest
  const say = useWords(words)
  const has = new Set(table.places.map(({ entry }) => entry))
  const left = table.runs.filter(({ entry }) => !has.has(entry))
  const here = chosen !== null && !(elsewhere && has.has(chosen))
  return (
    <section className="pane" aria-label={say('unplaced')}>
      <h3>{left.length === 0 ? `✓ ${say('allPlaced')}` : `${say('unplaced')} ${left.length}`}</h3>
      {left.length > 0 && (
        <ul className="tray">
          {left.slice(0, 200).map(({ entry, name }) => (
            <li key={entry}>
              <button
                type="button"
                className="chip"
                aria-pressed={entry === chosen}
                onClick={() => {
                  choose(entry)
                }}
              >
                {entry} {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {here ? <Chosen {...rest} /> : <p className="hint">{say('choose')}</p>}
    </section>
  )
}
