import { useCallback, useState } from 'react'
import { readContest } from '@/lib/api/contests'
import type { JudgeRecord } from '@/lib/api/desk'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Toast, type Said } from '@/lib/components/Toast'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Entries } from './Entries'
import { Judges } from './Judges'
import { Officials } from './Officials'
import { Results } from './Results'
import { SetUp } from './SetUp'
import { Stages } from './Stages'
import { words } from './words'

const SECTIONS = ['setup', 'entries', 'judges', 'officials', 'stages', 'results'] as const
export type Section = (typeof SECTIONS)[number]
/** Pages of their own, by their address. */
const ROOMS = ['chief', 'panels', 'fairness'] as const
const REFRESH = 4_000

export function isSection(text: string | undefined): text is Section {
  return SECTIONS.some((one) => one === text)
}

interface MenuProps {
  id: string
  section: Section
  automatic: boolean
}

function Menu({ id, section, automatic }: MenuProps) {
  const say = useWords(words)
  return (
    <nav className="menu" aria-label={say('desk')}>
      <a className="menu-back" href="#/">
        ← {say('back')}
      </a>
      {SECTIONS.map((one) => (
        <a
          key={one}
          href={`#/${id}/${one}`}
          className="menu-item"
          aria-current={one === section ? 'page' : undefined}
        >
          {say(one)}
        </a>
      ))}
      {ROOMS.map((one) => (
        <a key={one} className="menu-out" href={`/${one}/${id}`}>
          {say(one)} ↗
        </a>
      ))}
      <a className="menu-out" href={`/live/${id}`}>
        {say('board')} ↗
      </a>
      {automatic && (
        <a className="menu-out" href={`/referee/${id}`}>
          {say('referee')} ↗
        </a>
      )}
      <a className="menu-out" href={`/live/${id}?theme=stage`}>
        {say('big')} ↗
      </a>
    </nav>
  )
}

/** One contest: its life in order, from the rulebook to the proof. */
export function ContestDesk({ id, section }: { id: string; section: Section }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => readContest(id), id, REFRESH)
  const [links, setLinks] = useState<JudgeRecord[]>([])
  const [said, setSaid] = useState<Said | null>(null)
  const [wrong, setWrong] = useState<unknown>(null)
  const quiet = useCallback(() => {
    setSaid(null)
  }, [])
  const acted = (text = say('done')) => {
    setWrong(null)
    setSaid({ text, key: Date.now() })
    reload()
  }
  const linked = (made: JudgeRecord[]) => {
    setLinks((old) => [
      ...made,
      ...old.filter((one) => made.every((fresh) => fresh.judge !== one.judge)),
    ])
  }
  if (!data) {
    return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  }
  const title = titled(data.title, data.id)
  const encoded = encodeURIComponent(id)
  return (
    <div className="desk">
      <Menu
        id={encoded}
        section={section}
        automatic={data.stages.some(({ automatic }) => automatic)}
      />
      <div className="desk-main">
        <header className="desk-head">
          <h1>{title}</h1>
          <h2>{say(section)}</h2>
        </header>
        {error !== null && <ErrorNote error={error} retry={reload} />}
        {wrong !== null && <ErrorNote error={wrong} />}
        {data.role === null && (
          <EmptyState title={say('stranger')}>{say('strangerHint')}</EmptyState>
        )}
        {data.role !== null && (
          <>
            {section === 'setup' && <SetUp contest={data} acted={acted} linked={linked} />}
            {section === 'entries' && (
              <Entries
                contest={id}
                acted={() => {
                  acted()
                }}
              />
            )}
            {section === 'judges' && (
              <Judges contest={id} title={title} links={links} linked={linked} />
            )}
            {section === 'officials' && <Officials contest={id} title={title} />}
            {section === 'stages' && (
              <Stages
                contest={data}
                acted={() => {
                  acted()
                }}
                wrong={setWrong}
              />
            )}
            {section === 'results' && <Results contest={data} />}
          </>
        )}
      </div>
      <Toast said={said} gone={quiet} />
    </div>
  )
}
