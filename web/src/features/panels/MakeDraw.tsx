import { useState } from 'react'
import { panels, type PublicDraw } from '@/lib/api/panels'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { drawWords } from './drawWords'
import { useHall } from './hall'

interface Props {
  draw: PublicDraw
  changed: () => void
}

/** Whether everything that decides the draw is there or due. */
function ripe({ sources, witnesses }: PublicDraw): boolean {
  const ordinary = sources.filter(({ reserve }) => !reserve)
  if (ordinary.length > 0) return sources.some(({ due }) => due <= Date.now() * 1000)
  return witnesses.length > 1 && witnesses.some(({ nonce }) => nonce !== null)
}

/** Draws, once, with the values as they were published. */
export function MakeDraw({ draw, changed }: Props) {
  const say = useWords(drawWords)
  const { contest, done } = useHall()
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const values = () => {
    const found = Object.entries(typed).map(
      ([source, text]) => [source, text.split(/[\s,，、]+/).filter(Boolean)] as const,
    )
    return Object.fromEntries(found.filter(([, each]) => each.length > 0))
  }
  return (
    <div className="acts">
      <Button
        look="primary"
        disabled={!ripe(draw)}
        onClick={() => {
          setAsking(true)
        }}
      >
        {say('make')}
      </Button>
      {asking && (
        <Confirm
          title={say('makeTitle')}
          verb={say('make')}
          run={() => panels.make(contest.id, draw.draw, values())}
          done={() => {
            setAsking(false)
            done(say('made'))
            changed()
          }}
          close={() => {
            setAsking(false)
          }}
        >
          <p>{say('makeSay')}</p>
          {draw.sources.map(({ source, title }) => (
            <label key={source} className="field">
              <span className="field-label">{say('valueOf', { title })}</span>
              <input
                className="input num"
                value={typed[source] ?? ''}
                onChange={(event) => {
                  setTyped({ ...typed, [source]: event.target.value })
                }}
              />
            </label>
          ))}
        </Confirm>
      )}
    </div>
  )
}
