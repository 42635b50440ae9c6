import { useState } from 'react'
import { desk } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import { clockWords } from './clockWords'
import { entryName, useMay, useRoom } from './room'
import { words } from './words'

const SECOND = 1_000_000
/** Codes of the ledger: why time was lost. */
const CAUSES = ['equipment', 'power', 'venue', 'official', 'other'] as const

/** Time that was lost by no fault of the contestant's is taken out of the clock. */
export function TimeBack({ entry }: { entry: string }) {
  const room = useRoom()
  const { contest, board } = room
  const say = useWords(clockWords)
  const said = useWords(words)
  const [asking, setAsking] = useState(false)
  const [seconds, setSeconds] = useState('30')
  const [cause, setCause] = useState<string>(CAUSES[0])
  const may = useMay('decide')
  const span = Number(seconds)
  if (!may || board.rows[entry]?.slot == null) return null
  const close = () => {
    setAsking(false)
  }
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true)
        }}
      >
        {say('timeBack')}
      </Button>
      {asking && (
        <Confirm
          title={say('timeBackAsk', { entry: entryName(room, entry) })}
          verb={say('timeBack')}
          ready={Number.isInteger(span) && span > 0}
          run={() =>
            desk.pause(contest, board.stage, entry, {
              start: board.clock - span * SECOND,
              end: board.clock,
              reason: cause,
            })
          }
          done={() => {
            close()
            room.done(said('recorded'))
          }}
          close={close}
        >
          <p>{say('timeBackSays')}</p>
          <label className="field">
            <span className="field-label">{say('seconds')}</span>
            <input
              className="input num"
              inputMode="numeric"
              value={seconds}
              onChange={(event) => {
                setSeconds(event.target.value)
              }}
            />
          </label>
          <label className="field">
            <span className="field-label">{say('cause')}</span>
            <select
              className="input"
              value={cause}
              onChange={(event) => {
                setCause(event.target.value)
              }}
            >
              {CAUSES.map((one) => (
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
