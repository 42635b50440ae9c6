import { useState } from 'react'
import { builder, preview, type Publication, type PublicRow } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const FEW = 8

function Preview({ contest, artefact }: { contest: string; artefact: Publication['artefact'] }) {
  const say = useWords(words)
  const { data, error } = useLoaded(() => preview(contest, artefact), artefact)
  if (error !== null) return <ErrorNote error={error} brief />
  if (!data) return <Skeleton lines={3} />
  const rows = (data['rows'] ?? []) as PublicRow[]
  const text = data['text']
  return (
    <div className="preview" data-testid="preview">
      {typeof text === 'string' && <p className="preview-text">{text}</p>}
      {rows.length > 0 && <p className="hint">{say('rows', { n: Number(data['count'] ?? rows.length) })}</p>}
      <ul>
        {rows.slice(0, FEW).map((row, place) => (
          <li key={place} className="num">
            {[row.rank, row.entry, row.name, row.unit, row.group, row.total]
              .filter((part) => part != null && part !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Props {
  contest: string
  switches: Publication[]
  turned: () => void
}

/** One switch per artefact; publishing shows what strangers will see, and asks. */
export function Switches({ contest, switches, turned }: Props) {
  const say = useWords(words)
  const [asked, setAsked] = useState<Publication | null>(null)
  const [wrong, setWrong] = useState<unknown>(null)
  const turn = (one: Publication, on: boolean) => builder.turn(contest, one.artefact, on)
  const takeBack = (one: Publication) => {
    turn(one, false)
      .then(() => {
        setWrong(null)
        announce(say('taken', { what: titled(one.title) }), () => turn(one, true).then(turned))
        turned()
      })
      .catch(setWrong)
  }
  return (
    <section className="block">
      <h2>{say('switches')}</h2>
      <p className="hint">{say('switchesHint')}</p>
      {wrong !== null && <ErrorNote error={wrong} />}
      <ul className="switches">
        {switches.map((one) => (
          <li key={one.artefact}>
            <b>{titled(one.title)}</b>
            <span className={one.public ? 'switch-on' : 'hint'}>
              {one.public ? `● ${say('public')}` : `○ ${say('hidden')}`}
            </span>
            <span className="hint">{one.ready ? '' : titled(one.reason as Record<string, string>)}</span>
            {one.public ? (
              <Button
                onClick={() => {
                  takeBack(one)
                }}
              >
                {say('takeBack')}
              </Button>
            ) : (
              <Button
                disabled={!one.ready}
                onClick={() => {
                  setAsked(one)
                }}
              >
                {say('preview')} · {say('publish')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <a href={`/contest/${encodeURIComponent(contest)}`} target="_blank" rel="noreferrer">
        {say('page')} ↗
      </a>
      {asked && (
        <Confirm
          title={titled(asked.title)}
          verb={say('publish')}
          run={() => turn(asked, true)}
          done={() => {
            announce(say('published', { what: titled(asked.title) }), () => turn(asked, false).then(turned))
            setAsked(null)
            turned()
          }}
          close={() => {
            setAsked(null)
          }}
        >
          <Preview contest={contest} artefact={asked.artefact} />
        </Confirm>
      )}
    </section>
  )
}
