import type { StageWorks } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { FilePicker } from './FilePicker'
import type { Item, Queue } from './queue'
import { QueueRow } from './QueueRow'
import { shownKinds } from './kinds'
import type { Over } from './useDrop'
import { words } from './words'

interface Props {
  listed: StageWorks
  queue: Queue
  items: readonly Item[]
  over: Over
  add: (files: File[]) => void
}

/** Where files are chosen or dropped, and those that are not handed in yet. */
export function Uploads({ listed, queue, items, over, add }: Props) {
  const say = useWords(words)
  const { entries, takes } = listed
  const ready = items.filter(({ state, entry }) => state === 'draft' && entry !== '').length
  const begun = items.some(({ state }) => state === 'sending' || state === 'waiting' || state === 'away')
  const first = entries[0]?.entry
  return (
    <>
      <div className="drop" data-over={over !== null} data-testid="drop">
        <p>
          <FilePicker look={items.length > 0 ? 'plain' : 'primary'} label={say('choose')} takes={takes} picked={add} />
          <span>
            {over === null ? say('drop') : over === '' ? say('dropNow') : say('dropTo', { entry: over })}
          </span>
        </p>
        <p className="hint">
          {first !== undefined && say('guess', { code: first })} {say('takes', { kinds: shownKinds(takes) })}
        </p>
      </div>
      {items.length > 0 && (
        <section className="queue" aria-labelledby="works-queue">
          <div className="section-line">
            <h2 id="works-queue">{say('queue')}</h2>
            <span className="acts">
              <Button
                look="quiet"
                disabled={begun}
                onClick={() => {
                  items.forEach(({ id }) => {
                    queue.remove(id)
                  })
                }}
              >
                {say('clear')}
              </Button>
              <Button
                look="primary"
                busy={begun && ready === 0}
                disabled={ready === 0}
                onClick={() => {
                  queue.start()
                }}
              >
                {say('start', { n: ready })}
              </Button>
            </span>
          </div>
          <ul className="queue-list" data-testid="queue">
            {items.map((item) => (
              <QueueRow key={item.id} item={item} queue={queue} entries={entries} takes={takes} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
