import { useEffect, useState } from 'react'
import type { BoardRow } from '@/lib/api/board'
import { call } from '@/lib/api/client'
import type { Sheet } from '@/lib/api/sheet'
import { Button } from '@/lib/components/Button'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { named } from './order'
import { SheetView } from './SheetView'
import { words } from './words'

export interface StageRef {
  id: string
  title: string
}

interface Props {
  contest: string
  /** The stages whose sheets make up what is shown. */
  stages: readonly StageRef[]
  row: BoardRow
  followed: boolean
  follow: (entry: string | null) => void
}

type Loaded = { sheets: Sheet[] } | { error: unknown } | null

/** Fetches the sheets, and again whenever the row has changed. */
function useSheets(contest: string, stages: string, row: BoardRow): [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const gone = new AbortController()
    const path = `/api/contests/${encodeURIComponent(contest)}/sheets/${encodeURIComponent(row.id)}`
    const read = (stage: string) =>
      call<Sheet>(`${path}?stage=${encodeURIComponent(stage)}`, { signal: gone.signal })
    Promise.all(stages.split('\n').map(read))
      .then((sheets) => {
        setLoaded({ sheets })
      })
      .catch((error: unknown) => {
        if (!gone.signal.aborted) setLoaded({ error })
      })
    return () => {
      gone.abort()
    }
  }, [contest, stages, row, turn])
  return [
    loaded,
    () => {
      setTurn((n) => n + 1)
    },
  ]
}

/** One tap below a row: where its numbers come from, and the star. */
export function Detail({ contest, stages, row, followed, follow }: Props) {
  const say = useWords(words)
  const ids = stages.map(({ id }) => id).join('\n')
  const [loaded, again] = useSheets(contest, ids, row)
  return (
    <section className="detail" aria-label={say('whyTitle', { name: named(row) })}>
      <div className="detail-head">
        <h2>
          {say('why')}
          <span className="detail-sub">{say('whyTitle', { name: named(row) })}</span>
        </h2>
        <Button
          className={followed ? 'follow followed' : 'follow'}
          aria-pressed={followed}
          onClick={() => {
            follow(followed ? null : row.id)
          }}
        >
          <span className="star" aria-hidden="true" />
          {say(followed ? 'unfollow' : 'follow')}
        </Button>
      </div>
      {loaded === null && <Skeleton lines={4} />}
      {loaded && 'error' in loaded && <ErrorNote error={loaded.error} retry={again} />}
      {loaded &&
        'sheets' in loaded &&
        loaded.sheets.map((sheet, place) => (
          <SheetView
            key={sheet.stage}
            sheet={sheet}
            title={stages.length > 1 ? (stages[place]?.title ?? sheet.stage) : null}
          />
        ))}
    </section>
  )
}
