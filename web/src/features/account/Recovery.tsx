import { useState } from 'react'
import { account as api } from '@/lib/api/account'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { useWords } from '@/lib/i18n/words'
import type { PartProps } from './AccountView'
import { Codes } from './Codes'
import { Method } from './Method'
import { useAct } from './useAct'
import { words } from './words'

/** Codes for the day the phone is lost; only where there is a second factor at all. */
export function Recovery({ account, again }: PartProps) {
  const speak = useWords(words)
  const { busy, act, shown } = useAct()
  const [codes, setCodes] = useState<string[] | null>(null)
  const [renewing, setRenewing] = useState(false)
  const show = (given: { codes: string[] }) => {
    setCodes(given.codes)
  }
  if (account.recovery_left === null) return null
  return (
    <Method
      title={speak('recovery')}
      state={speak('recoveryLeft', { n: account.recovery_left })}
      hint={speak('recoveryHint')}
      actions={
        <>
          <Button
            busy={busy}
            onClick={() => {
              act(api.codes, show)
            }}
          >
            {speak('show')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setRenewing(true)
            }}
          >
            {speak('renew')}
          </Button>
        </>
      }
    >
      {shown}
      {renewing && (
        <Confirm
          title={speak('renew')}
          verb={speak('renew')}
          run={() => Promise.resolve()}
          done={() => {
            setRenewing(false)
            act(api.renewCodes, show)
          }}
          close={() => {
            setRenewing(false)
          }}
        >
          <p>{speak('renewWarn')}</p>
        </Confirm>
      )}
      {codes && (
        <Codes
          codes={codes}
          close={() => {
            setCodes(null)
            again()
          }}
        />
      )}
    </Method>
  )
}
