import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { readForm, type Form, type FormMark } from '@/lib/api/form'
import { ulid } from '@/lib/marks/ulid'
import { cellStates, withDelivered, type CellState } from './cells'
import { Outbox, cellKey, type Cell, type Pending } from './outbox'
import { Sender, type Line } from './sender'

const REFRESH = 30_000

interface Step {
  cell: Cell
  before: string | null
}

export interface Marking {
  cells: Map<string, CellState>
  waiting: number
  line: Line
  durable: boolean
  undoable: boolean
  give: (cell: Cell, value: string) => void
  undo: () => Cell | null
  dismiss: (job: Pending) => void
  flush: () => void
}

/** The form as the server has it, read again now and then and after every refusal. */
export function useForm(contest: string): {
  form: Form | null
  error: unknown
  reload: () => void
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void
} {
  const [form, setForm] = useState<Form | null>(null)
  const [error, setError] = useState<unknown>(null)
  const deliveries = useRef(0)
  const reload = useCallback(() => {
    const ask = () => {
      const before = deliveries.current
      readForm(contest)
        .then((read) => {
          setError(null)
          // A mark delivered meanwhile may not be in this answer, which would take it off the screen.
          if (deliveries.current === before) setForm(read)
          else ask()
        })
        .catch(setError)
    }
    ask()
  }, [contest])
  useEffect(() => {
    reload()
    const timer = setInterval(reload, REFRESH)
    return () => {
      clearInterval(timer)
    }
  }, [reload])
  const setMarks = useCallback((change: (marks: FormMark[]) => FormMark[]) => {
    deliveries.current += 1
    setForm((old) => old && { ...old, marks: change(old.marks) })
  }, [])
  return { form, error, reload, setMarks }
}

function useDelivery(
  outbox: Outbox,
  form: Form,
  reload: () => void,
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void,
): [Line, () => void] {
  const [line, setLine] = useState<Line>('idle')
  const sender = useRef<Sender | null>(null)
  const { contest } = form
  const judge = form.judge.id
  useEffect(() => {
    const made = new Sender({
      contest,
      judge,
      outbox,
      delivered: (job, mark) => {
        setMarks((marks) => withDelivered(marks, job, mark))
      },
      refused: reload,
      line: setLine,
    })
    sender.current = made
    made.flush()
    return () => {
      made.stop()
    }
  }, [contest, judge, outbox, reload, setMarks])
  const flush = useCallback(() => {
    sender.current?.flush()
  }, [])
  return [line, flush]
}

/** Everything a judge can do to a form; each act is saved here first and delivered after. */
export function useMarking(
  form: Form,
  reload: () => void,
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void,
): Marking {
  const judge = form.judge.id
  const outbox = useMemo(() => new Outbox(form.contest, judge), [form.contest, judge])
  useEffect(
    () => () => {
      outbox.close()
    },
    [outbox],
  )
  const jobs = useSyncExternalStore(outbox.subscribe, outbox.jobs, outbox.jobs)
  const [line, flush] = useDelivery(outbox, form, reload, setMarks)
  const [steps, setSteps] = useState<Step[]>([])
  const cells = useMemo(() => cellStates(form.marks, jobs), [form.marks, jobs])

  // The outbox itself is asked, not the last drawing: two acts may come before the next one.
  const stateNow = (cell: Cell) => cellStates(form.marks, outbox.jobs()).get(cellKey(cell))
  const act = (cell: Cell, value: string | null) => {
    const state = stateNow(cell)
    if (state?.refused) outbox.remove(state.refused.job)
    const replaces = state?.mark ?? null
    if (value === null && replaces === null) return
    const own = { ...cell, job: ulid(), value, refused: null }
    outbox.put(
      value === null
        ? { ...own, act: 'withdraw', mark: replaces ?? '', replaces: null }
        : { ...own, act: 'give', mark: ulid(), replaces },
    )
    flush()
  }
  const give = (cell: Cell, value: string) => {
    const before = stateNow(cell)?.value ?? null
    if (before === value) return
    setSteps((old) => [...old, { cell, before }])
    act(cell, value)
  }
  const undo = () => {
    const step = steps.at(-1)
    if (!step) return null
    setSteps(steps.slice(0, -1))
    act(step.cell, step.before)
    return step.cell
  }
  return {
    cells,
    waiting: jobs.filter((job) => job.refused === null).length,
    line,
    durable: outbox.durable,
    undoable: steps.length > 0,
    give,
    undo,
    dismiss: (job) => {
      outbox.remove(job.job)
    },
    flush,
  }
}
