import { useState } from 'react'
import { panels, type PublicDraw } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { stamp } from '@/lib/i18n/time'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Announce } from './Announce'
import { DrawView } from './DrawView'
import { drawWords } from './drawWords'
import { useHall } from './hall'

const REFRESH = 5000

function List({ draws }: { draws: readonly PublicDraw[] }) {
  const say = useWords(drawWords)
  const { contest } = useHall()
  return (
    <ul className="draws">
      {draws.map(({ draw, purpose, stage, state, announced, picked }) => {
        const found = contest.stages.find(({ id }) => id === stage)
        return (
          <li key={draw}>
            <a className="draw-row" href={`#/draws/${encodeURIComponent(draw)}`}>
              <b>
                {found ? `${titled(found.title, found.id)} · ` : ''}
                {isPurpose(purpose) ? say(purpose) : purpose}
              </b>
              <span className={`state state-${state === 'made' ? 'final' : 'waiting'}`}>
                {say(`state_${state}`)}
              </span>
              <span className="hint num">
                {picked.length > 0 ? picked.slice(0, 8).join(' ') + (picked.length > 8 ? ' …' : '') : ''}
                {picked.length === 0 && say('by', { time: stamp(announced) })}
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

export function isPurpose(text: string): text is 'order' | 'panel' | 'assignment' | 'recheck' | 'station' | 'group' {
  return ['order', 'panel', 'assignment', 'recheck', 'station', 'group'].includes(text)
}

/** Public draws: announced beforehand, drawn once, drawn again by anybody. */
export function Draws({ chosen }: { chosen: string | null }) {
  const say = useWords(drawWords)
  const { contest, role, done } = useHall()
  const { data, error, reload } = useLoaded(() => panels.draws(contest.id), contest.id, REFRESH)
  const [announcing, setAnnouncing] = useState(false)
  if (chosen !== null) return <DrawView key={chosen} name={chosen} />
  return (
    <section className="stack" aria-label={say('draws')}>
      <p className="hint">{say('say')}</p>
      {(may(role, 'run') || may(role, 'seal')) && (
        <div className="acts">
          <Button
            look="primary"
            onClick={() => {
              setAnnouncing(true)
            }}
          >
            {say('announce')}
          </Button>
        </div>
      )}
      {!data && error === null && <Skeleton />}
      {!data && error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data?.length === 0 && <EmptyState title={say('noDraws')}>{say('noDrawsHint')}</EmptyState>}
      {data && data.length > 0 && <List draws={[...data].reverse()} />}
      {announcing && (
        <Announce
          close={() => {
            setAnnouncing(false)
          }}
          done={(draw) => {
            setAnnouncing(false)
            done(say('announced', { draw }))
            location.hash = `#/draws/${encodeURIComponent(draw)}`
          }}
        />
      )}
    </section>
  )
}
