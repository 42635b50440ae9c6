import { useState } from 'react'
import { panels } from '@/lib/api/panels'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { judgeName, useHall } from './hall'
import { words } from './words'

interface ChoiceProps {
  label: string
  value: string
  options: readonly (readonly [code: string, name: string])[]
  set: (value: string) => void
}

export function Choice({ label, value, options, set }: ChoiceProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        className="input"
        value={value}
        onChange={(event) => {
          set(event.target.value)
        }}
      >
        <option value="" />
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One judge stands aside for one entry, by the judge's own word or the chief judge's. */
export function DeclareOne({ close, done }: { close: () => void; done: () => void }) {
  const say = useWords(words)
  const { contest, judges, entries } = useHall()
  const [judge, setJudge] = useState('')
  const [entry, setEntry] = useState('')
  const [ground, setGround] = useState<'declared' | 'ordered'>('declared')
  return (
    <Confirm
      title={say('declareOne')}
      verb={say('declareOne')}
      ready={judge !== '' && entry !== ''}
      run={() => panels.recuse(contest.id, judge, entry, ground)}
      done={done}
      close={close}
    >
      <Choice
        label={say('judge')}
        value={judge}
        options={judges.map((one) => [one.judge, judgeName(judges, one.judge)])}
        set={setJudge}
      />
      <Choice
        label={say('entry')}
        value={entry}
        options={[...entries].map(([code, name]) => [code, `${code} ${name}`])}
        set={setEntry}
      />
      <Choice
        label={say('ground')}
        value={ground}
        options={[
          ['declared', say('declared_')],
          ['ordered', say('ordered')],
        ]}
        set={(value) => {
          setGround(value === 'ordered' ? 'ordered' : 'declared')
        }}
      />
    </Confirm>
  )
}
