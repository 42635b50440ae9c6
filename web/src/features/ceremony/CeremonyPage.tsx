import { useEffect, useLayoutEffect, useState } from 'react'
import { awards, type Ceremony, type CeremonyStep, type Winner } from '@/lib/api/awards'
import { Refusal } from '@/lib/api/client'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { SignIn } from '@/lib/components/SignIn'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const FORWARD = ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter']
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']
/** So many names still stand one under the other. */
const FEW = 3

function full(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen().catch(() => undefined)
}

function Person({ one, place }: { one: Winner; place: boolean }) {
  const say = useWords(words)
  return (
    <li className="winner">
      {place && one.rank !== null && <span className="winner-rank">{say('place', { n: one.rank })}</span>}
      <span className="winner-name">{one.name ?? (one.entry || say('someone'))}</span>
      <span className="winner-unit">
        {one.unit}
        {one.total !== null && <span className="num"> · {say('points', { n: one.total })}</span>}
      </span>
    </li>
  )
}

function Screen({ step }: { step: CeremonyStep }) {
  const few = step.entries.length <= FEW
  return (
    <section className="reveal" data-few={few}>
      <h1>{titled(step.title, step.award)}</h1>
      <ol>
        {step.entries.map((one, at) => (
          <Person key={one.entry || at} one={one} place={few} />
        ))}
      </ol>
    </section>
  )
}

function useSteps(count: number): [number, (by: number) => void] {
  const [at, setAt] = useState(0)
  const move = (by: number) => {
    setAt((now) => Math.max(0, Math.min(count + 1, now + by)))
  }
  // In layout, not after the paint: whoever sees the page may press at once.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const by = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0
      if (event.key === 'f' || event.key === 'F') full()
      if (!by) return
      event.preventDefault()
      setAt((now) => Math.max(0, Math.min(count + 1, now + by)))
    }
    addEventListener('keydown', pressed)
    return () => {
      removeEventListener('keydown', pressed)
    }
  }, [count])
  return [at, move]
}

function Show({ show }: { show: Ceremony }) {
  const say = useWords(words)
  const count = show.steps.length
  const [at, move] = useSteps(count)
  const step = show.steps[at - 1]
  const title = titled(show.title)
  return (
    <div className="ceremony">
      {show.rehearsal && <p className="ceremony-rehearsal">{say('rehearsal')}</p>}
      <div className="ceremony-stage" aria-live="polite">
        {at === 0 && (
          <section className="reveal" data-few="true">
            <h1>{title}</h1>
            <p className="reveal-big">{say('begin')}</p>
            <p className="hint">{say('beginHint')}</p>
          </section>
        )}
        {step && <Screen key={at} step={step} />}
        {at > count && (
          <section className="reveal" data-few="true">
            <h1>{title}</h1>
            <p className="reveal-big">{say('end')}</p>
          </section>
        )}
      </div>
      <footer className="ceremony-foot">
        <span>{title}</span>
        <span className="num">{at > 0 && at <= count ? say('step', { n: at, of: count }) : ''}</span>
        <span className="ceremony-verbs">
          <Button look="quiet" disabled={at === 0} onClick={() => { move(-1) }}>
            ← {say('back')}
          </Button>
          <Button look="quiet" onClick={full}>
            {say('full')}
          </Button>
          <Button disabled={at > count} onClick={() => { move(1) }}>
            {say('next')} →
          </Button>
        </span>
      </footer>
    </div>
  )
}

/** The ceremony on the big screen: the last award first, one step for each key pressed; a PC that nobody signed in on asks who is there. */
export function CeremonyPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const rehearsal = new URLSearchParams(location.search).has('rehearsal')
  const { data, error, reload } = useLoaded(() => awards.ceremony(contest, rehearsal), contest)
  useEffect(() => {
    document.title = `${say('title')} · ${data ? titled(data.title, contest) : contest} · 擂台 Leitai`
  })
  const stranger = error instanceof Refusal && error.status === 401
  return (
    <main id="main" className="page-ceremony">
      {stranger && <SignIn title={say('signIn')} signedIn={reload} />}
      {error !== null && !stranger && <ErrorNote error={error} retry={reload} brief />}
      {!data && error === null && <Skeleton />}
      {data?.steps.length === 0 && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
      {data && data.steps.length > 0 && <Show show={data} />}
    </main>
  )
}
