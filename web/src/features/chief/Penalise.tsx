import { useState } from 'react'
import { procedure } from '@/lib/api/procedure'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { decimal, plain } from '@/lib/marks/decimal'
import { ulid } from '@/lib/marks/ulid'
import { matrixWords } from './matrixWords'
import { ReasonAct } from './ReasonAct'
import { entryName, useMay, useRoom, useStirring } from './room'

/** A deduction of the rulebook that an office gives. */
export function Penalise({ entry }: { entry: string }) {
  const room = useRoom()
  const say = useWords(matrixWords)
  const { deductions } = room.board
  const [chosen, setChosen] = useState<string | null>(null)
  const [value, setValue] = useState('1')
  const [id, setId] = useState(ulid)
  const decides = useMay('decide')
  const stirring = useStirring()
  const deduction = chosen ?? deductions[0]?.id
  const counted = deductions.find(({ id }) => id === deduction)?.each != null
  const found = decimal(value)
  if (!decides || !stirring || deduction === undefined) return null
  return (
    <ReasonAct
      verb={say('penalise')}
      title={say('penaliseAsk', { entry: entryName(room, entry) })}
      says={say('penaliseSays')}
      ready={found !== null}
      run={(reason) =>
        procedure.penalise(room.contest, id, {
          stage: room.board.stage,
          entry,
          deduction,
          value: found ? plain(found) : value,
          reason,
        })
      }
      done={() => {
        setId(ulid())
      }}
      fields={
        <>
          <label className="field">
            <span className="field-label">{say('deduction')}</span>
            <select
              className="input"
              value={deduction}
              onChange={(event) => {
                setChosen(event.target.value)
              }}
            >
              {deductions.map((one) => (
                <option key={one.id} value={one.id}>
                  {titled(one.title, one.id)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="field-label">{say(counted ? 'deductionCount' : 'deductionPoints')}</span>
            <input
              className="input num"
              inputMode="decimal"
              value={value}
              onChange={(event) => {
                setValue(event.target.value)
              }}
            />
          </label>
        </>
      }
    />
  )
}
