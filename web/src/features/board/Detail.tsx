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

interface Props {
  contest: string
  stage: string
  row: BoardRow
  followed: boolean
  follow: (entry: string | null) => void
}

type Loaded = { sheet: Sheet } | { error: unknown } | null

/** Fetches the sheet, and again whenever the row has changed. */
function useSheet(contest: string, stage: string, row: BoardRow): [Loaded, () => void] {
  const [loaded, setLoaded] = useState<Loaded>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const gone = new AbortController()
    const path = `/api/contests/${encodeURIComponent(contest)}/sheets/${encodeURIComponent(row.id)}`
    call<Sheet>(`${path}?stage=${encodeURIComponent(stage)}`, { signal: gone.signal })
      .then((sheet) => {
        setLoaded({ sheet })
      })
      .catch((error: unknown) => {
        if (!gone.signal.aborted) setLoaded({ error })
      })
    return () => {
      gone.abort()
    }
  }, [contest, stage, row, turn])
  return [
    loaded,
    () => {
      setTurn((n) => n + 1)
    },
  ]
}

/** One tap below a row: where its numbers come from, and the star. */
export function Detail({ contest, stage, row, followed, follow }: Props) {
  const say = useWords(words)
  const [loaded, again] = useSheet(contest, stage, row)
  return (
    <section className="detail" aria-label={say('whyTitle', { name: named(row) })}>
      <div className="detail-head">
        <h3>
          {say('why')}
          <span className="detail-sub">{say('whyTitle', { name: named(row) })}</span>
        </h3>
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
      {loaded && 'sheet' in loaded && <SheetView sheet={loaded.sheet} />}
    </section>
  )
}
