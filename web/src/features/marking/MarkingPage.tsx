import { useEffect, useState } from 'react'
import { Refusal } from '@/lib/api/client'
import type { Form as FormOf, FormMark, FormStage } from '@/lib/api/form'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { Delivery, Obstacles } from './Delivery'
import { useForm, useMarking } from './useMarking'
import { Workplace } from './Workplace'
import { words } from './words'

/** The stage to work on: the one chosen, else the open one, else the last. */
function stageOf(form: FormOf, chosen: string | null): FormStage | undefined {
  const by = (test: (stage: FormStage) => boolean) => form.stages.find(test)
  return (
    by((stage) => stage.id === chosen) ??
    by((stage) => stage.status === 'open' || stage.status === 'frozen') ??
    form.stages.at(-1)
  )
}

interface MarkingProps {
  form: FormOf
  reload: () => void
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void
}

function Marking({ form, reload, setMarks }: MarkingProps) {
  const say = useWords(words)
  const marking = useMarking(form, reload, setMarks)
  const [chosen, setChosen] = useState<string | null>(null)
  const stage = stageOf(form, chosen)
  return (
    <>
      <Masthead>
        <p className="who">
          <b>{titled(form.title, form.contest)}</b>
          <span>
            {say('judge')} {form.judge.name ?? form.judge.id}
          </span>
        </p>
      </Masthead>
      <main id="main" className="page-judge">
        <div className="bench">
          {form.stages.length > 1 && (
            <nav className="tabs" aria-label={say('stages')}>
              {form.stages.map((one) => (
                <button
                  type="button"
                  key={one.id}
                  className="tab"
                  aria-current={one.id === stage?.id ? 'true' : undefined}
                  onClick={() => {
                    setChosen(one.id)
                  }}
                >
                  {titled(one.title, one.id)}
                </button>
              ))}
            </nav>
          )}
          <Delivery marking={marking} />
        </div>
        <Obstacles marking={marking} />
        {stage && stage.entries.length > 0 ? (
          <Workplace key={stage.id} stage={stage} marking={marking} />
        ) : (
          <EmptyState title={say('noEntries')}>{say('noEntriesHint')}</EmptyState>
        )}
      </main>
    </>
  )
}

function DeadLink() {
  const say = useWords(words)
  return (
    <>
      <Masthead />
      <main id="main" className="page-judge page-judge-alone">
        <EmptyState title={say('deadLink')}>{say('deadLinkHint')}</EmptyState>
      </main>
    </>
  )
}

/** A judge's page: opened by a personal link, one entry and one form at a time. */
export function MarkingPage({ contest }: { contest: string }) {
  return contest === '' ? <DeadLink /> : <Form contest={contest} />
}

function Form({ contest }: { contest: string }) {
  const say = useWords(words)
  const { form, error, reload, setMarks } = useForm(contest)
  const title = form ? titled(form.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${say('title')} · ${title}`
  })
  if (form) return <Marking form={form} reload={reload} setMarks={setMarks} />
  const stranger = error instanceof Refusal && (error.status === 401 || error.status === 403)
  return (
    <>
      <Masthead />
      <main id="main" className="page-judge page-judge-alone">
        {stranger && <EmptyState title={say('notJudge')}>{say('notJudgeHint')}</EmptyState>}
        {error !== null && !stranger && <ErrorNote error={error} retry={reload} />}
        {error === null && <Skeleton lines={8} />}
      </main>
    </>
  )
}
