import { useEffect, useState, useSyncExternalStore } from 'react'
import { works, type Work } from '@/lib/api/works'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { EntryList } from './EntryList'
import { Preview } from './Preview'
import { Queue } from './queue'
import { Uploads } from './Uploads'
import { useDrop } from './useDrop'
import { words } from './words'

const REFRESH = 20_000

export interface WorksProps {
  contest: string
  stage: string
  /** Whether the reader may hand in and delete. */
  hands: boolean
  /** Says what was done. */
  done: (text: string) => void
}

function useQueue(contest: string, stage: string, taken: () => void): Queue {
  const [queue] = useState(() => new Queue(contest, stage, taken))
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.items().length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      queue.close()
    }
  }, [queue])
  return queue
}

/** Works of one stage: handed in per entry, or by code while the stage is sealed. */
export default function WorksRoom({ contest, stage, hands, done }: WorksProps) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => works.list(contest, stage), stage, REFRESH)
  const queue = useQueue(contest, stage, reload)
  const items = useSyncExternalStore(queue.subscribe, queue.items, queue.items)
  const [looking, look] = useState<Work | null>(null)
  const [removing, remove] = useState<Work | null>(null)
  const add = (files: File[], entry = '') => {
    if (data) queue.add(files, data.takes, data.entries.map((one) => one.entry), entry)
  }
  const over = useDrop(hands && data !== null, add)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  return (
    <div className="works-room">
      <p className="works-says">
        {say('says')} {data.sealed > 0 ? <b>{say('saysSealed')}</b> : null}{' '}
        {data.blind ? say('saysBlind') : null}
      </p>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {hands && data.entries.length > 0 && (
        <Uploads listed={data} queue={queue} items={items} over={over} add={add} />
      )}
      <EntryList
        listed={data}
        over={over}
        look={look}
        remove={hands ? remove : null}
        add={hands ? add : null}
      />
      {looking && (
        <Preview
          work={looking}
          close={() => {
            look(null)
          }}
        />
      )}
      {removing && (
        <Confirm
          title={say('removeAsk', { title: removing.title })}
          verb={say('remove')}
          run={() => works.remove(contest, removing.work)}
          done={() => {
            done(say('removed', { title: removing.title }))
            remove(null)
            reload()
          }}
          close={() => {
            remove(null)
          }}
        >
          <p>{say('removeSays', { entry: removing.entry })}</p>
        </Confirm>
      )}
    </div>
  )
}
