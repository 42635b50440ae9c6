import { useState } from 'react'
import { NewContest } from '@/features/desk/NewContest'
import { words as deskWords } from '@/features/desk/words'
import { contestStatus, listContests, readContest, type ContestDetail } from '@/lib/api/contests'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'

async function mine(): Promise<ContestDetail[]> {
  const contests = await listContests()
  return Promise.all(contests.filter(({ role }) => role !== null).map(({ id }) => readContest(id)))
}

/** The desk's first page: the contests one may run. */
export function Home() {
  const say = useWords(deskWords)
  const { data, error, reload } = useLoaded(mine, 'contests')
  const [making, setMaking] = useState(false)
  return (
    <div className="desk-home">
      <header className="desk-head">
        <h1>{say('contests')}</h1>
        <Button
          look="primary"
          onClick={() => {
            setMaking(true)
          }}
        >
          {say('newContest')}
        </Button>
      </header>
      {error !== null && <ErrorNote error={error} retry={reload} />}
      {!data && error === null && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState title={say('noContests')}>{say('noContestsHint')}</EmptyState>
      )}
      <ul className="own-contests">
        {data?.map((one) => (
          <li key={one.id}>
            <a href={`#/${encodeURIComponent(one.id)}`}>
              <span className="own-title">{titled(one.title, one.id)}</span>
              <span className="num hint">{one.id}</span>
              <StateBadge state={contestStatus(one.stages)} />
            </a>
          </li>
        ))}
      </ul>
      {making && (
        <NewContest
          close={() => {
            setMaking(false)
          }}
          opened={(id) => {
            location.hash = `#/${encodeURIComponent(id)}/setup`
          }}
        />
      )}
    </div>
  )
}
