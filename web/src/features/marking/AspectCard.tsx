import type { FormAspect } from '@/lib/api/form'
import { titled } from '@/lib/i18n/language'
import { measured, number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { AspectTools } from './AspectTools'
import type { EntryBench } from './bench'
import { Choices } from './Choices'
import { Count, counts } from './Count'
import type { SlotState } from './entryCells'
import { rangeText } from './Keypad'
import { Ladder } from './Ladder'
import { disputeOf } from './locks'
import { Again, Clash, Refused } from './Matters'
import { Sign } from './Sign'
import { choices } from './typing'
import { words } from './words'

/** Ids longer than that are words for programs, not signs for people. */
const SHORT = 4

function Facts({ aspect }: { aspect: FormAspect }) {
  const say = useWords(words)
  const unit = aspect.unit ?? null
  const facts = [
    aspect.each && say('each', { each: aspect.each }),
    aspect.points && say(aspect.kind === 'deduction' ? 'cap' : 'max', { max: aspect.points }),
    aspect.measured && (unit ? say('measuredIn', { unit }) : say('measured')),
    aspect.kind !== 'judgement' && !counts(aspect) && rangeText(say, aspect),
  ]
  return <span className="aspect-facts">{facts.filter(Boolean).join(' · ')}</span>
}

interface FieldProps {
  slot: SlotState
  typing: string
  activate: () => void
}

/** What was given or is being typed, with its unit; the keys are in the dock. */
function Field({ slot, typing, activate }: FieldProps) {
  const say = useWords(words)
  const { aspect, state, locked } = slot
  const unit = aspect.unit ?? null
  const given = state.given && state.value === null ? say('absent') : number(state.value)
  const said = state.given ? measured(given, state.value === null ? null : unit) : say('empty')
  return (
    <button
      type="button"
      className="field-key num"
      disabled={locked}
      aria-label={`${say('value')}：${said}`}
      onClick={activate}
      onFocus={activate}
    >
      {typing === '' ? given : number(typing)}
      {unit && <small className="unit"> {unit}</small>}
    </button>
  )
}

interface Props {
  bench: EntryBench
  slot: SlotState
  place: number
}

function Input({ bench, slot, place }: Props) {
  const { form } = bench
  const { aspect, state, locked } = slot
  const active = form.active === slot
  const typing = active ? form.text : ''
  const activate = () => {
    form.activate(place)
  }
  const give = (value: string) => {
    form.give(slot, value)
  }
  if (counts(aspect)) {
    return <Count aspect={aspect} value={state.value} disabled={locked} give={give} activate={activate} />
  }
  const values = choices(aspect)
  if (!values) {
    return (
      <>
        <Ladder aspect={aspect} value={typing === '' ? state.value : typing} />
        <Field slot={slot} typing={typing} activate={activate} />
      </>
    )
  }
  return (
    <Choices
      aspect={aspect}
      values={values}
      value={state.value}
      disabled={locked}
      typing={typing}
      give={give}
      activate={activate}
    />
  )
}

/** One thing to mark: what it is, how it may be marked, and how far its mark has got. */
export function AspectCard({ bench, slot, place }: Props) {
  const { entry, marking, form } = bench
  const { aspect, state } = slot
  const dispute = disputeOf(entry, slot.cell)
  const active = form.active === slot
  const classes = ['aspect', active && 'aspect-active', dispute?.pending && 'aspect-again']
  return (
    <section
      className={classes.filter(Boolean).join(' ')}
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
      {dispute && <Again bench={bench} slot={slot} dispute={dispute} />}
      {state.sign === 'clash' && state.refused && (
        <Clash marking={marking} state={state} job={state.refused} unit={aspect.unit ?? null} />
      )}
      {state.sign === 'refused' && state.refused && (
        <Refused job={state.refused} dismiss={marking.dismiss} />
      )}
      <Input bench={bench} slot={slot} place={place} />
      <AspectTools bench={bench} slot={slot} place={place} />
    </section>
  )
}
