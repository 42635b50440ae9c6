import { useState, type ReactNode } from 'react'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { Reason } from '@/lib/components/Reason'
import { useWords } from '@/lib/i18n/words'
import { useRoom } from './room'
import { words } from './words'

interface Props {
  verb: string
  title: string
  says: string
  run: (reason: string) => Promise<unknown>
  /** What is said when it is done; without it, that it is in the ledger. */
  told?: string
  done?: () => void
  look?: 'plain' | 'primary' | 'quiet'
  /** Further fields; `ready`: whether they are filled in. */
  fields?: ReactNode
  ready?: boolean
}

/** A button whose act needs a reason: it asks, runs, says what became of it. */
export function ReasonAct({ verb, title, says, run, told, done, look, fields, ready = true }: Props) {
  const room = useRoom()
  const say = useWords(words)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => {
    setAsking(false)
    setReason('')
  }
  return (
    <>
      <Button
        look={look ?? 'plain'}
        onClick={() => {
          setAsking(true)
        }}
      >
        {verb}
      </Button>
      {asking && (
        <Confirm
          title={title}
          verb={verb}
          ready={ready && reason.trim() !== ''}
          run={() => run(reason.trim())}
          done={() => {
            close()
            room.done(told ?? say('recorded'))
            done?.()
          }}
          close={close}
        >
          <p>{says}</p>
          {fields}
          <Reason label={say('reason')} value={reason} set={setReason} />
        </Confirm>
      )}
    </>
  )
}
