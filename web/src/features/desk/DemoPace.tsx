import { useId } from 'react'
import { desk } from '@/lib/api/desk'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

const STEPS = [0, 0.25, 0.5, 1, 2, 5, 10, 25, 50]

function nearest(speed: number): number {
  const gaps = STEPS.map((step) => Math.abs(step - speed))
  return gaps.indexOf(Math.min(...gaps))
}

/** How fast the demo's judges mark; nothing is shown where there is no demo. */
export function DemoPace() {
  const say = useWords(words)
  const id = useId()
  const { data, reload } = useLoaded(desk.demo, 'demo', 10_000)
  if (!data || !(data.running || data.finished)) return null
  const { speed, finished } = data
  const text = speed === 0 ? say('demoPaused') : say('demoSpeed', { n: speed })
  return (
    <section className="demo" data-testid="demo">
      <label htmlFor={id}>
        {say('demo')} <output className="num">{text}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={nearest(speed)}
        aria-valuetext={text}
        disabled={finished}
        onChange={(event) => {
          desk.pace(STEPS[Number(event.target.value)] ?? 1).then(reload, reload)
        }}
      />
      {finished && <p className="hint">{say('demoDone')}</p>}
    </section>
  )
}
