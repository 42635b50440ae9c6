import { useCallback, useEffect, useRef, useState } from 'react'
import type { Form, FormMark } from '@/lib/api/form'
import { withDelivered } from './cells'
import { isMark, sameForm, type Pending } from './jobs'
import { disputeOf } from './locks'
import type { Outbox } from './outbox'
import { Sender, type Line } from './sender'

/** Whether the server's view of the form has changed by more than the mark itself. */
function changesMore(form: Form, job: Pending): boolean {
  if (!isMark(job)) return true
  const entries = form.stages.find(({ id }) => id === job.stage)?.entries ?? []
  const entry = entries.find((one) => sameForm(job, { ...job, entry: one.id }))
  return entry !== undefined && disputeOf(entry, job)?.pending === true
}

/** Sends the outbox while the page lives. */
export function useDelivery(
  outbox: Outbox,
  form: Form,
  reload: () => void,
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void,
): [Line, () => void] {
  const [line, setLine] = useState<Line>('idle')
  const sender = useRef<Sender | null>(null)
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  useEffect(() => {
    const made = new Sender({
      outbox,
      delivered: (job, mark, again) => {
        if (isMark(job)) setMarks((marks) => withDelivered(marks, job, mark))
        if (again || changesMore(latest.current, job)) reload()
      },
      refused: reload,
      line: setLine,
    })
    sender.current = made
    made.flush()
    return () => {
      made.stop()
    }
  }, [outbox, reload, setMarks])
  const flush = useCallback(() => {
    sender.current?.flush()
  }, [])
  return [line, flush]
}
