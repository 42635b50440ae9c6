import { useEffect, useState, type ReactNode } from 'react'
import type { Form as FormOf, FormMark, FormStage } from '@/lib/api/form'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { placeIn } from './address'
import { Chooser } from './Chooser'
import { Delivery, Obstacles } from './Delivery'
import { Device } from './Device'
import { deviceWords } from './deviceWords'
import type { Outbox } from './outbox'
import { Recalled, useHeld } from './Recalled'
import type { Uploads } from './uploads'
import { isStranger, useForm } from './useForm'
import { useKeeper, type Kept } from './useKeeper'
import { useMarking } from './useMarking'
import { useStores } from './useStores'
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
  kept: Kept
  outbox: Outbox
  uploads: Uploads
  ahead: number
  reload: () => void
  setMarks: (change: (marks: FormMark[]) => FormMark[]) => void
}

/** Another judge's work waits on the same device: said, but not shown. */
function Others({ kept, form }: { kept: Kept; form: FormOf }) {
  const say = useWords(deviceWords)
  const held = useHeld(kept.keeper, form.contest)
  const others = held.filter(([owner]) => owner !== `${form.contest}/${form.judge.id}`)
  return others.map(([owner, jobs]) => (
    <p key={owner} className="note">
      {say('others', { n: jobs.length, judge: owner.slice(owner.indexOf('/') + 1) })}
    </p>
  ))
}

function Marking({ form, kept, outbox, uploads, ahead, reload, setMarks }: MarkingProps) {
  const say = useWords(words)
  const marking = useMarking(form, outbox, reload, setMarks)
  const [chosen, setChosen] = useState(() => placeIn().stage)
  const [device, setDevice] = useState(false)
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
          {form.stages.length === 1 && <p className="bench-title">{titled(stage?.title)}</p>}
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
          <Delivery
            marking={marking}
            open={() => {
              setDevice(true)
            }}
          />
        </div>
        <Obstacles marking={marking} ahead={ahead} />
        <Others kept={kept} form={form} />
        {stage && stage.entries.length > 0 ? (
          <Workplace key={stage.id} stage={stage} alone={form.stages.length === 1} marking={marking} uploads={uploads} ahead={ahead} />
        ) : (
          <EmptyState title={say('noEntries')}>{say('noEntriesHint')}</EmptyState>
        )}
      </main>
      {device && (
        <Device
          marking={marking}
          uploads={uploads}
          ahead={ahead}
          close={() => {
            setDevice(false)
          }}
        />
      )}
    </>
  )
}

function Alone({ children }: { children: ReactNode }) {
  return (
    <>
      <Masthead />
      <main id="main" className="page-judge page-judge-alone">
        {children}
      </main>
    </>
  )
}

/** A judge's page: opened by a personal link, one entry and one form at a time. */
export function MarkingPage({ contest }: { contest: string }) {
  const kept = useKeeper()
  if (!kept) {
    return (
      <Alone>
        <Skeleton lines={8} />
      </Alone>
    )
  }
  if (contest === '') {
    return (
      <Alone>
        <Chooser keeper={kept.keeper} />
      </Alone>
    )
  }
  return <Form contest={contest} kept={kept} />
}

function Form({ contest, kept }: { contest: string; kept: Kept }) {
  const say = useWords(words)
  const { form, ahead, error, reload, setMarks } = useForm(contest, kept.keeper)
  const stores = useStores(contest, form?.judge.id ?? null, kept, reload)
  const title = form ? titled(form.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${say('title')} · ${title}`
  })
  const stranger = isStranger(error)
  if (form && stores && !stranger) {
    return <Marking key={form.judge.id} {...stores} form={form} kept={kept} ahead={ahead} reload={reload} setMarks={setMarks} />
  }
  return (
    <Alone>
      {stranger && <Recalled keeper={kept.keeper} contest={contest} />}
      {!form && error !== null && !stranger && <ErrorNote error={error} retry={reload} />}
      {!stranger && (error === null || form) && <Skeleton lines={8} />}
    </Alone>
  )
}
