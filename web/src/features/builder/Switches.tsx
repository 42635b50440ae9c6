import { useState } from 'react'
import { builder, preview, type Publication, type PublicList } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Artefact as Shown } from '@/lib/published/Artefact'
import '@/lib/published/published.css'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

type Artefact = Publication['artefact']
const NOTHING = { notice: null, entries: null, schedule: null, draw: null, results: null }

/** What strangers will see, as they will see it. */
function Preview({ contest, artefact }: { contest: string; artefact: Artefact }) {
  const say = useWords(words)
  const { data, error } = useLoaded(() => preview<object>(contest, artefact), artefact)
  if (error !== null) return <ErrorNote error={error} brief />
  if (!data) return <Skeleton lines={3} />
  if (artefact === 'live') {
    return (
      <a href={`/live/${encodeURIComponent(contest)}`} target="_blank" rel="noreferrer">
        {say('seeBoard')} ↗
      </a>
    )
  }
  return (
    <div className="preview" data-testid="preview">
      <Shown
        name={artefact}
        view={{ ...NOTHING, [artefact]: data }}
        read={(offset, q) => preview<PublicList>(contest, artefact, offset, q)}
      />
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
            <span className="hint">
              {titled(one.governs)} {!one.ready && <b>{titled(one.reason)}</b>}
            </span>
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
