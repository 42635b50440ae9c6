import { useEffect } from 'react'
import { call } from '@/lib/api/client'
import { readFairness, type Fairness } from '@/lib/api/fairness'
import type { BoardState, StageStatus } from '@/lib/api/board'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { StateBadge } from '@/lib/components/StateBadge'
import { language, titled, type Title } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Diagnosis } from './Diagnosis'
import { Section } from './facts'
import { Procedure } from './Procedure'
import { Rule } from './Rule'
import { words } from './words'

interface StageHead {
  id: string
  title: Title
  status: string
}

const READY = ['published', 'final']
const EARLY = ['closed', 'frozen']

/** The stage asked for, else the last that is published, else the last that is closed. */
function chosen(stages: StageHead[], asked: string | null): string | undefined {
  const last = (among: string[]) => stages.filter((one) => among.includes(one.status)).pop()?.id
  return stages.find((one) => one.id === asked)?.id ?? last(READY) ?? last(EARLY)
}

function Evidence({ report }: { report: Fairness }) {
  const say = useWords(words)
  return (
    <Section id="evidence" title={say('evidence')} hint={say('head')}>
      <pre className="fair-head">
        {report.checkpoint}
      </pre>
      <h3>{say('limits')}</h3>
      <ul className="fair-list">
        {report.limits.map((one) => (
          <li key={one.zh}>{one[language()]}</li>
        ))}
      </ul>
    </Section>
  )
}

function Report({ contest, stage }: { contest: string; stage: string }) {
  const say = useWords(words)
  const { data: report, error } = useLoaded(() => readFairness(contest, stage), `${contest} ${stage}`)
  const title = report ? titled(report.contest.title, contest) : ''
  useEffect(() => {
    if (title) document.title = `${say('title')} · ${title} · 擂台 Leitai`
  })
  if (error) return <ErrorNote error={error} />
  if (!report) return <Skeleton lines={12} />
  return (
    <>
      <div className="fair-title">
        <h1>
          {say('title')} <span>{titled(report.title, stage)}</span>
        </h1>
        <StateBadge state={report.status as BoardState | StageStatus} />
      </div>
      <p className="fair-contest">{title}</p>
      {!READY.includes(report.status) && <p className="fair-early">{say('provisional')}</p>}
      <p className="fair-intro">{say('intro')}</p>
      <Rule report={report} />
      <Procedure report={report} />
      <Diagnosis report={report} />
      <Evidence report={report} />
    </>
  )
}

/** How a stage was judged: one page for everybody. */
export function FairnessPage({ contest }: { contest: string }) {
  const say = useWords(words)
  const asked = new URLSearchParams(location.search).get('stage')
  const { data, error } = useLoaded(() => call<{ stages: StageHead[] }>(`/api/contests/${contest}`), contest)
  const stages = data?.stages ?? []
  const stage = chosen(stages, asked)
  const shown = stages.filter((one) => [...READY, ...EARLY].includes(one.status))
  return (
    <>
      <Masthead>
        {shown.length > 1 && (
          <nav className="fair-stages" aria-label={say('stage')}>
            {shown.map((one) => (
              <a key={one.id} href={`?stage=${one.id}`} aria-current={one.id === stage ? 'page' : undefined}>
                {titled(one.title, one.id)}
              </a>
            ))}
          </nav>
        )}
      </Masthead>
      <main id="main" className="page-fairness">
        {error !== null && <ErrorNote error={error} />}
        {!data && error === null && <Skeleton lines={12} />}
        {data && !stage && <EmptyState title={say('none')}>{say('noneHint')}</EmptyState>}
        {stage && <Report key={stage} contest={contest} stage={stage} />}
      </main>
    </>
  )
}
