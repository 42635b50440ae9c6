import { useCallback, useEffect, useRef, useState } from 'react'
import { Refusal } from '@/lib/api/client'
import { readForm, type Form, type FormMark } from '@/lib/api/form'
import type { Keeper } from './database'

const REFRESH = 30_000
/** While people stand on a stage with a clock running, its start must be noticed soon. */
const QUICK = 8_000
/** How long the network may take before the form kept on this device is shown. */
const PATIENCE = 1_500

export interface FormReading {
  form: Form | null
  /** By how many milliseconds the server's clock is ahead of this device's. */
  ahead: number
  error: unknown
  reload: () => void
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void
}

export function isStranger(error: unknown): boolean {
  return error instanceof Refusal && (error.status === 401 || error.status === 403)
}

/** The form as the server has it, read again now and then; without network as it was last read. */
export function useForm(contest: string, keeper: Keeper): FormReading {
  const [form, setForm] = useState<Form | null>(null)
  const [ahead, setAhead] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const deliveries = useRef(0)
  const reload = useCallback(() => {
    const ask = () => {
      const before = deliveries.current
      const asked = Date.now()
      readForm(contest)
        .then((read) => {
          setError(null)
          // A mark delivered meanwhile may not be in this answer, which would take it off the screen.
          if (deliveries.current !== before) {
            ask()
            return
          }
          const now = Date.now()
          setAhead(read.clock / 1000 - (asked + now) / 2)
          setForm(read)
          keeper.saveForm({ contest, form: read, at: now }).catch(() => undefined)
        })
        .catch(setError)
    }
    ask()
  }, [contest, keeper])
  useStored(contest, keeper, error, setForm)
  const quick = form?.stages.some((stage) => stage.procedure.slot !== null) ?? false
  useEffect(reload, [reload])
  useEffect(() => {
    const timer = setInterval(reload, quick ? QUICK : REFRESH)
    addEventListener('online', reload)
    return () => {
      clearInterval(timer)
      removeEventListener('online', reload)
    }
  }, [reload, quick])
  const setMarks = useCallback((change: (marks: FormMark[]) => FormMark[]) => {
    deliveries.current += 1
    setForm((old) => old && { ...old, marks: change(old.marks) })
  }, [])
  return { form, ahead, error, reload, setMarks }
}

/** Shows the form kept here when the network does not answer; never to somebody it refuses. */
function useStored(
  contest: string,
  keeper: Keeper,
  error: unknown,
  setForm: (change: (old: Form | null) => Form | null) => void,
): void {
  const away = error !== null && !isStranger(error)
  const refused = isStranger(error)
  useEffect(() => {
    if (refused) return
    let gone = false
    const show = () => {
      void keeper.form(contest).then((stored) => {
        if (stored && !gone) setForm((old) => old ?? stored.form)
      })
    }
    const timer = setTimeout(show, away ? 0 : PATIENCE)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [contest, keeper, away, refused, setForm])
}
