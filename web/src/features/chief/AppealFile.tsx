import { appeals, type AppealCase } from '@/lib/api/appeals'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { number } from '@/lib/i18n/number'
import { dated, stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { AppealDecision } from './AppealDecision'
import { AppealEffect } from './AppealEffect'
import { appealWords } from './appealWords'
import { QuickAct } from './QuickAct'
import { RejudgeEditor } from './RejudgeEditor'
import { at, entryName, useMay, useRoom } from './room'
import { useTitles } from './useTitles'

function CaseMarks({ found }: { found: AppealCase }) {
  const say = useWords(appealWords)
  const title = useTitles()
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            {(['aspect', 'judge', 'mark', 'round', 'state', 'position'] as const).map((one) => (
              <th key={one} scope="col">
                {say(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.marks.map((one) => (
            <tr key={one.mark}>
              <th scope="row">
                {title(one.aspect)} {one.item}
              </th>
              <td>{found.judges[one.judge] ?? one.judge}</td>
              <td className="num">
                {one.state === 'counts' ? <b>{number(one.value)}</b> : <s>{number(one.value)}</s>}
              </td>
              <td className="num">{one.round}</td>
              <td>{say(one.state === 'withdrawn' ? 'gone' : one.state)}</td>
              <td className="num">
                {one.seq} · {stamp(one.at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Files({ found }: { found: AppealCase }) {
  const say = useWords(appealWords)
  const files = [...found.evidence, ...found.works]
  if (files.length === 0) return null
  return (
    <details className="todo-past">
      <summary>
        {say('evidence')} {files.length}
      </summary>
      <ul className="todo-list">
        {files.map((one) => (
          <li key={String(one['url'])}>
            <a href={String(one['url'])}>{String(one['title'] ?? one['evidence'] ?? one['work'])}</a>
            <span className="hint">{String(one['media'])}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Papers({ found }: { found: AppealCase }) {
  const say = useWords(appealWords)
  return (
    <div>
      <details className="todo-past" open={found.state !== 'open'}>
        <summary>
          {say('caseMarks')} <span className="num">{found.marks.length}</span>
        </summary>
        <CaseMarks found={found} />
      </details>
      <Files found={found} />
      <details className="todo-past">
        <summary>{say('caseRule')}</summary>
        <pre className="case-text">{found.rule}</pre>
      </details>
      <details className="todo-past">
        <summary>
          {say('caseLog')} <span className="num">{found.log.length}</span>
        </summary>
        <pre className="case-text">
          {found.log.map(({ seq, act }) => `${seq} ${JSON.stringify(act)}`).join('\n')}
        </pre>
      </details>
    </div>
  )
}

/** The case file of an appeal: what was said, all marks, a re-judge set aside, the decision. */
export function AppealFile({ appeal }: { appeal: string }) {
  const room = useRoom()
  const { contest, board } = room
  const say = useWords(appealWords)
  const arbitrates = useMay('arbitrate')
  const { data, error, reload } = useLoaded(
    () => appeals.read(contest, appeal),
    `${appeal}/${board.ledger}`,
    10_000,
  )
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} brief />
  return (
    <article className="appeal stack" data-testid="appeal" data-state={data.state}>
      <p>
        <a href={at('appeals')}>← {say('back')}</a>
      </p>
      <header>
        <h2>
          {data.number} · {entryName(room, data.entry)} <span className="num hint">{data.entry}</span>
        </h2>
        <p className="hint num">
          {say(data.ground as 'marks')} · {data.by} · {say('when', { time: dated(data.at) })}
        </p>
      </header>
      <blockquote className="appeal-text">{data.text}</blockquote>
      {data.preview && (
        <>
          <AppealEffect preview={data.preview} />
          {data.state === 'open' && arbitrates && (
            <div className="acts">
              <QuickAct
                verb={say('cancelSet')}
                run={() => appeals.cancelRejudge(contest, appeal)}
                done={reload}
              />
            </div>
          )}
        </>
      )}
      {data.state === 'open' && arbitrates && !data.preview && (
        <RejudgeEditor found={data} done={reload} />
      )}
      <AppealDecision key={`${data.state}/${data.preview?.digest ?? ''}`} found={data} reload={reload} />
      <Papers found={data} />
    </article>
  )
}
