import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Step } from '@/lib/api/builder'
import { Button } from '@/lib/components/Button'
import { announce } from '@/lib/console/announce'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { planWords, STEPS } from './planWords'
import { byDate, missing, newStep, orderedAs, putBack, renamed, shifted } from './steps'
import './plan.css'

type Edit = (plan: Step[]) => Step[]

interface Props {
  plan: Step[]
  /** The day of a first step. */
  day: string
  change: (edit: Edit) => void
}

interface RowProps {
  step: Step
  place: number
  edit: (step: Step) => void
  move: (by: number) => void
  remove: () => void
}

function Row({ step, place, edit, move, remove }: RowProps) {
  const say = useWords(planWords)
  const what = titled(step.title, say('unnamed'))
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    move(by)
  }
  return (
    <li data-step={step.id}>
      {(['zh', 'en'] as const).map((language) => (
        <input
          key={language}
          className="input"
          lang={language}
          aria-label={say(language === 'zh' ? 'stepTitle' : 'stepEnglish', { n: place + 1 })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          placeholder={language === 'en' ? 'English' : ''}
          autoComplete="off"
          maxLength={200}
          required={language === 'zh' && !step.title['en']}
          value={step.title[language] ?? ''}
          onKeyDown={keys}
          onChange={(event) => {
            edit(renamed(step, language, event.currentTarget.value))
          }}
        />
      ))}
      {(['from', 'to'] as const).map((end) => (
        <input
          key={end}
          className="input"
          type="date"
          required
          min={end === 'to' ? step.from : undefined}
          aria-label={say(end === 'from' ? 'stepFrom' : 'stepTo', { what })}
          value={step[end]}
          onChange={(event) => {
            edit({ ...step, [end]: event.currentTarget.value })
          }}
        />
      ))}
      <span className="plan-acts">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            look="quiet"
            data-move={by}
            aria-label={say(by < 0 ? 'earlier' : 'later', { what })}
            onClick={() => {
              move(by)
            }}
          >
            {by < 0 ? '↑' : '↓'}
          </Button>
        ))}
        <Button look="quiet" aria-label={say('remove', { what })} onClick={remove}>
          ✕
        </Button>
      </span>
    </li>
  )
}

/** The steps of a contest's life: add, name, move and remove them; each can be taken back. */
export function PlanEditor({ plan, day, change }: Props) {
  const say = useWords(planWords)
  const [kind, setKind] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const wanted = useRef('')
  const kinds = missing(plan)
  useEffect(() => {
    if (wanted.current) box.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = ''
  }, [plan])
  const said = (key: 'added' | 'moved' | 'removed' | 'sorted', step: Step | null, back: Edit) => {
    announce(say(key, { what: titled(step?.title ?? {}, say('unnamed')) }), () => {
      if (!box.current?.isConnected) return Promise.reject(new Error(say('gone')))
      change(back)
      return Promise.resolve()
    })
  }
  const move = (step: Step, by: number) => {
    if (shifted(plan, step.id, by) === plan) return
    const active = document.activeElement
    const act = active instanceof HTMLElement ? active.dataset['move'] : undefined
    wanted.current = `[data-step="${step.id}"] ${act ? `[data-move="${act}"]` : `[lang="${active?.getAttribute('lang') ?? 'zh'}"]`}`
    change((now) => shifted(now, step.id, by))
    said('moved', step, (now) => shifted(now, step.id, -by))
  }
  const remove = (step: Step, at: number) => {
    const next = plan[at + 1] ?? plan[at - 1]
    wanted.current = next ? `[data-step="${next.id}"] .input` : 'select'
    change((now) => now.filter(({ id }) => id !== step.id))
    said('removed', step, (now) => putBack(now, step, at))
  }
  const add = () => {
    const step = newStep(plan, kind, day)
    wanted.current = `[data-step="${step.id}"] .input`
    setKind('')
    change((now) => [...now, step])
    said('added', step, (now) => now.filter(({ id }) => id !== step.id))
  }
  return (
    <fieldset className="plan field-wide" ref={box}>
      <legend>{say('plan')}</legend>
      <p className="hint">{say(plan.length > 0 ? 'planHint' : 'noSteps')}</p>
      <ol className="plan-steps">
        {plan.map((step, place) => (
          <Row
            key={step.id}
            step={step}
            place={place}
            edit={(next) => {
              change((now) => now.map((one) => (one.id === step.id ? next : one)))
            }}
            move={(by) => {
              move(step, by)
            }}
            remove={() => {
              remove(step, place)
            }}
          />
        ))}
      </ol>
      <p className="plan-add">
        <select
          className="input"
          aria-label={say('kind')}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value)
          }}
        >
          <option value="">{say('own')}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {titled({ zh: STEPS[one][0], en: STEPS[one][1] })}
            </option>
          ))}
        </select>
        <Button onClick={add} disabled={plan.length >= 40}>
          {say('add')}
        </Button>
        {plan.length > 1 && (
          <Button
            onClick={() => {
              const before = plan
              change(byDate)
              said('sorted', null, (now) => orderedAs(now, before))
            }}
          >
            {say('sort')}
          </Button>
        )}
      </p>
    </fieldset>
  )
}
