import { readDecisions, waitingCount } from '@/lib/api/decisions'
import { procedure, type Penalty, type Problem, type Unlock } from '@/lib/api/procedure'
import { number } from '@/lib/i18n/number'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { HeldList } from './HeldList'
import { QuickAct } from './QuickAct'
import { ReasonAct } from './ReasonAct'
import { RefusalList } from './RefusalList'
import { entryName, judgeName, useMay, useRoom } from './room'
import { Todo } from './Todo'
import { useList } from './useList'
import { useTitles } from './useTitles'
import { waitingWords } from './waitingWords'

function UnlockRequest({ one, reload }: { one: Unlock; reload: () => void }) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const decides = useMay('decide')
  const witnesses = useMay('witness')
  const values = { judge: judgeName(room, one.judge), entry: entryName(room, one.entry) }
  return (
    <>
      <div className="todo-what">
        <b>{say('unlockOf', values)}</b>
        <span>{say('askedBy', { who: one.first_name ?? one.first, reason: one.reason })}</span>
        <time className="hint num">{stamp(one.asked)}</time>
      </div>
      {one.own && <span className="hint">{say('ownAsked')}</span>}
      {(decides || witnesses) && (
        <span className="acts">
          {!one.own && (
            <QuickAct
              verb={say('confirmUnlock')}
              run={() => procedure.confirmUnlock(room.contest, one.request)}
              done={reload}
            />
          )}
          <QuickAct
            verb={say('drop')}
            run={() => procedure.dropUnlock(room.contest, one.request)}
            done={reload}
          />
        </span>
      )}
    </>
  )
}

function ProblemRaised({ one, reload }: { one: Problem; reload: () => void }) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const title = useTitles()
  const decides = useMay('decide')
  return (
    <>
      <div className="todo-what">
        <b>
          {say(one.topic)}：{one.text}
        </b>
        <span>
          {judgeName(room, one.judge)} · {entryName(room, one.entry)}
          {one.aspect !== '' && ` · ${title(one.aspect)}`}
        </span>
        <time className="hint num">{stamp(one.at)}</time>
        {one.answer !== null && <span>→ {one.answer}</span>}
      </div>
      {decides && one.open && (
        <ReasonAct
          verb={say('settle')}
          title={say('settleAsk')}
          says={say('settleSays')}
          run={(reason) => procedure.settle(room.contest, one.problem, reason)}
          done={reload}
        />
      )}
    </>
  )
}

function PenaltyGiven({ one, reload }: { one: Penalty; reload: () => void }) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const title = useTitles()
  const decides = useMay('decide')
  const entry = entryName(room, one.entry)
  return (
    <>
      <div className="todo-what">
        <b>
          {entry} · {title(one.deduction)} {say('times', { n: number(one.value) })}
        </b>
        <span>{say('askedBy', { who: one.by_name ?? one.by, reason: one.reason })}</span>
        <time className="hint num">{stamp(one.at)}</time>
        {one.lifted !== null && <span className="hint">{say('lifted', { why: one.lifted })}</span>}
      </div>
      {decides && one.lifted === null && (
        <ReasonAct
          verb={say('lift')}
          title={say('liftAsk', { entry })}
          says={say('liftSays')}
          run={(reason) => procedure.lift(room.contest, one.penalty, reason)}
          done={reload}
        />
      )}
    </>
  )
}

/** What the automatic referee left for people is decided on its own page. */
function Automatic() {
  const { contest } = useRoom()
  const say = useWords(waitingWords)
  const { data } = useList(readDecisions)
  const n = data ? waitingCount(data) : 0
  if (n === 0) return null
  return (
    <section className="todo">
      <h2>
        {say('automatic')} <span className="badge num">{n}</span>
      </h2>
      <a className="button" href={`/referee/${encodeURIComponent(contest)}#/waiting`}>
        {say('goThere')}
      </a>
    </section>
  )
}

/** Everything that waits for a person, the second person's things first. */
export function Waiting() {
  const { board } = useRoom()
  const say = useWords(waitingWords)
  const decides = useMay('decide')
  const watches = useMay('watch')
  const runs = useMay('run')
  const witnesses = useMay('witness')
  const unlocks = useList(procedure.unlocks)
  const problems = useList(procedure.problems)
  const penalties = useList(procedure.penalties)
  const here = ({ stage }: { stage: string }) => stage === board.stage
  const settled = problems.data?.filter((one) => here(one) && !one.open) ?? []
  return (
    <div className="todos">
      <HeldList />
      <Todo title={say('unlocks')} none={say('noUnlocks')} list={unlocks} keep={here} keyOf={({ request }) => request} testid="unlocks">
        {(one, reload) => <UnlockRequest one={one} reload={reload} />}
      </Todo>
      <Todo
        title={say('problems')}
        none={say('noProblems')}
        list={problems}
        keep={(one) => here(one) && one.open}
        keyOf={({ problem }) => problem}
        testid="problems"
        after={
          settled.length > 0 && (
            <details className="todo-past">
              <summary>{say('settled', { n: settled.length })}</summary>
              <ul className="todo-list">
                {settled.map((one) => (
                  <li key={one.problem}>
                    <ProblemRaised one={one} reload={problems.reload} />
                  </li>
                ))}
              </ul>
            </details>
          )
        }
      >
        {(one, reload) => <ProblemRaised one={one} reload={reload} />}
      </Todo>
      {watches && (
        <Todo title={say('penalties')} none={say('noPenalties')} list={penalties} keep={here} keyOf={({ penalty }) => penalty} testid="penalties">
          {(one, reload) => <PenaltyGiven one={one} reload={reload} />}
        </Todo>
      )}
      {decides && <Automatic />}
      {(runs || witnesses) && <RefusalList />}
    </div>
  )
}
