import { useState } from 'react'
import type { ChiefRow } from '@/lib/api/chief'
import { procedure, type Ground } from '@/lib/api/procedure'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { matrixWords } from './matrixWords'
import { ReasonAct } from './ReasonAct'
import { judgeName, useMay, useRoom, useStirring } from './room'
import { words } from './words'

const GROUNDS: readonly Ground[] = ['ordered', 'declared', 'unit', 'superior', 'relation']

interface Props {
  row: ChiefRow
  judge: string
}

function Recuse({ row, judge }: Props) {
  const room = useRoom()
  const say = useWords(matrixWords)
  const said = useWords(words)
  const [asking, setAsking] = useState(false)
  const [ground, setGround] = useState<Ground>('ordered')
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {say('recuse')}
      </Button>
      {asking && (
        <Confirm
          title={say('recuseAsk', { judge: judgeName(room, judge) })}
          verb={say('recuse')}
          run={() => procedure.recuse(room.contest, { judge, entry: row.id, ground })}
          done={() => {
            setAsking(false)
            room.done(said('recorded'))
          }}
          close={() => {
            setAsking(false)
          }}
        >
          <p>{say('recuseSays')}</p>
          <label className="field">
            <span className="field-label">{say('ground')}</span>
            <select
              className="input"
              value={ground}
              onChange={(event) => {
                setGround(GROUNDS.find((one) => one === event.target.value) ?? 'ordered')
              }}
            >
              {GROUNDS.map((one) => (
                <option key={one} value={one}>
                  {say(one)}
                </option>
              ))}
            </select>
          </label>
        </Confirm>
      )}
    </>
  )
}

/** What can be done about one judge's form of one entry. */
export function FormActs({ row, judge }: Props) {
  const room = useRoom()
  const say = useWords(matrixWords)
  const said = useWords(words)
  const decides = useMay('decide')
  const stirring = useStirring()
  const sign = row.forms[judge]
  const name = judgeName(room, judge)
  const open = room.board.status === 'open' || room.board.status === 'frozen'
  if (sign === undefined || !stirring || !decides) return null
  return (
    <div className="acts">
      {sign === 's' && open && (
        <ReasonAct
          verb={say('unlock')}
          title={say('unlockAsk', { judge: name })}
          says={say('unlockSays')}
          told={said('asked')}
          run={(reason) => procedure.unlock(room.contest, room.board.stage, row.id, judge, reason)}
        />
      )}
      {sign !== 'r' && <Recuse row={row} judge={judge} />}
      {sign === 'r' && (
        <ReasonAct
          verb={say('lift')}
          title={say('liftAsk', { judge: name })}
          says={say('recuseSays')}
          run={(reason) => procedure.unrecuse(room.contest, judge, row.id, reason)}
        />
      )}
    </div>
  )
}
