import type { FormAspect } from '@/lib/api/form'
import { Button } from '@/lib/components/Button'
import { titled } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import type { CellState } from './cells'
import { Choices } from './Choices'
import { choices } from './typing'
import { rangeText } from './Keypad'
import type { Pending } from './outbox'
import { Sign } from './Sign'
import { words } from './words'

/** Ids longer than that are words for programs, not signs for people. */
const SHORT = 4

interface Props {
  aspect: FormAspect
  state: CellState
  active: boolean
  disabled: boolean
  /** What is being typed into this cell, if it is the active one. */
  typing: string
  give: (value: string) => void
  activate: () => void
  dismiss: (job: Pending) => void
}

function Facts({ aspect }: { aspect: FormAspect }) {
  const say = useWords(words)
  const facts = [
    aspect.points && say('max', { max: aspect.points }),
    aspect.each && say('each', { each: aspect.each }),
    aspect.measured && say('measured'),
    aspect.kind !== 'judgement' && rangeText(say, aspect),
  ]
  return <span className="aspect-facts">{facts.filter(Boolean).join(' · ')}</span>
}

function Refused({ job, dismiss }: { job: Pending; dismiss: Props['dismiss'] }) {
  const say = useWords(words)
  return (
    <div className="note note-wrong" role="alert">
      <p className="note-title">
        {say('refused')} {job.value && <span className="num">{number(job.value)}</span>}：
        {job.refused?.message}
      </p>
      {job.refused?.fix && <p>{job.refused.fix}</p>}
      <Button
        onClick={() => {
          dismiss(job)
        }}
      >
        {say('dismiss')}
      </Button>
    </div>
  )
}

/** One thing to mark: what it is, how it may be marked, and how far its mark has got. */
export function AspectCard(props: Props) {
  const { aspect, state, active, disabled, typing, give, activate, dismiss } = props
  const say = useWords(words)
  const values = choices(aspect)
  return (
    <section
      className={active ? 'aspect aspect-active' : 'aspect'}
      aria-label={`${aspect.id} ${titled(aspect.title)}`}
      data-cell={aspect.id}
      data-sign={state.sign}
    >
      <div className="aspect-head">
        <h3>
          {aspect.id.length <= SHORT && <span className="aspect-id num">{aspect.id} </span>}
          {titled(aspect.title, aspect.id)}
          <Facts aspect={aspect} />
        </h3>
        <Sign state={state.sign} worded />
      </div>
      {values ? (
        <Choices
          aspect={aspect}
          values={values}
          value={state.value}
          disabled={disabled}
          typing={active ? typing : ''}
          give={give}
          activate={activate}
        />
      ) : (
        <button
          type="button"
          className="field-key num"
          disabled={disabled}
          aria-label={`${say('value')}：${state.value ?? say('empty')}`}
          onClick={activate}
          onFocus={activate}
        >
          {active && typing !== '' ? number(typing) : number(state.value)}
        </button>
      )}
      {state.refused && <Refused job={state.refused} dismiss={dismiss} />}
    </section>
  )
}
