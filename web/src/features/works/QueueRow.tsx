import type { EntryWorks, TakenKind } from '@/lib/api/works'
import { Button } from '@/lib/components/Button'
import { useWords } from '@/lib/i18n/words'
import { curable, whatHappened, whatToDo } from './faults'
import { sizeOf } from './files'
import type { Item, Queue } from './queue'
import { words } from './words'

interface Props {
  item: Item
  queue: Queue
  entries: readonly EntryWorks[]
  takes: readonly TakenKind[]
}

function Fields({ item, queue, entries }: Omit<Props, 'takes'>) {
  const say = useWords(words)
  const { id, file, entry, title } = item
  return (
    <>
      <label className="field">
        <span className="field-label">{say('whose')}</span>
        <select
          className="input"
          aria-label={say('whoseOf', { file: file.name })}
          aria-invalid={entry === ''}
          value={entry}
          onChange={(event) => {
            queue.change(id, { entry: event.target.value })
          }}
        >
          <option value="">{say('pick')}</option>
          {entries.map((one) => (
            <option key={one.entry} value={one.entry}>
              {one.entry} {one.name ?? ''}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">{say('name')}</span>
        <input
          className="input"
          aria-label={say('nameOf', { file: file.name })}
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => {
            queue.change(id, { title: event.target.value })
          }}
        />
      </label>
    </>
  )
}

function Standing({ item }: { item: Item }) {
  const say = useWords(words)
  const part = Math.round(item.part * 100)
  switch (item.state) {
    case 'draft':
      return <>{say(item.entry === '' ? 'needs' : 'draft')}</>
    case 'sending':
      return (
        <>
          <progress value={part} max={100} aria-label={say('progressOf', { file: item.file.name })} />{' '}
          <span className="num">{part < 100 ? say('sending', { part }) : say('checking')}</span>
        </>
      )
    default:
      return <>{say(item.state)}</>
  }
}

/** One file on its way: whose it is, what it is called, how far it is or why it was refused. */
export function QueueRow({ item, queue, entries, takes }: Props) {
  const say = useWords(words)
  const { id, file, fault, state } = item
  const again = fault !== null && curable(fault)
  const open = state === 'draft' || again
  return (
    <li className={`queue-row queue-${state}`} data-file={file.name} data-state={state}>
      <div className="queue-file">
        <b>{file.name}</b> <span className="num hint">{sizeOf(file.size)}</span>
        {!open && (
          <span className="hint">
            {' '}
            {item.entry} {item.title}
          </span>
        )}
        <p className="queue-state">
          <Standing item={item} />
        </p>
      </div>
      {open && <Fields item={item} queue={queue} entries={entries} />}
      <div className="acts queue-acts">
        {again && (
          <Button
            onClick={() => {
              queue.again(id)
            }}
          >
            {say('again')}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={say('dropOf', { file: file.name })}
          onClick={() => {
            queue.remove(id)
          }}
        >
          {say('drop1')}
        </Button>
      </div>
      {fault && (
        <div className="queue-fault" role="alert">
          <p className="note-title">{whatHappened(fault, takes)}</p>
          <p>{whatToDo(fault, takes)}</p>
        </div>
      )}
    </li>
  )
}
