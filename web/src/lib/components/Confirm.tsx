import { useState, type ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { ErrorNote } from './Note'

interface Props<T> {
  title: string
  verb: string
  run: () => Promise<T>
  done: (result: T) => void
  close: () => void
  failed?: (error: unknown) => void
  /** Whether everything that the act needs has been filled in. */
  ready?: boolean
  children: ReactNode
}

/** Asks before an act that others will see; the answer's button is the act's verb. */
export function Confirm<T>({ title, verb, run, done, close, failed, ready = true, children }: Props<T>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = () => {
    setBusy(true)
    run()
      .then(done)
      .catch((reason: unknown) => {
        setError(reason)
        setBusy(false)
        failed?.(reason)
      })
  }
  return (
    <Dialog
      title={title}
      close={close}
      actions={
        <Button look="primary" busy={busy} disabled={!ready} onClick={act}>
          {verb}
        </Button>
      }
    >
      {error !== null && <ErrorNote error={error} />}
      {children}
    </Dialog>
  )
}
