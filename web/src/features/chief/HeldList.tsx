import { procedure, type Held } from '@/lib/api/procedure'
import { number } from '@/lib/i18n/number'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { QuickAct } from './QuickAct'
import { ReasonAct } from './ReasonAct'
import { entryName, judgeName, useMay, useRoom } from './room'
import { Todo } from './Todo'
import { useList } from './useList'
import { useTitles } from './useTitles'
import { waitingWords } from './waitingWords'

function HeldMark({ one, reload }: { one: Held; reload: () => void }) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const title = useTitles()
  const confirms = useMay('confirm')
  const judge = judgeName(room, one.judge)
  const entry = entryName(room, one.entry)
  return (
    <>
      <div className="todo-what">
        <b className="todo-value num">{one.value === null ? say('absent') : number(one.value)}</b>
        <span>
          <b>{entry}</b> · {title(one.aspect)} {one.item} · {judge}
        </span>
        <span className="hint num">
          {say('enteredBy', { who: one.by_name ?? one.by })} · {stamp(one.at)}
          {one.replaces !== null && ` · ${say('replaces')}`}
        </span>
      </div>
      {one.own && <span className="hint">{say('own')}</span>}
      {confirms && !one.own && (
        <span className="acts">
          <QuickAct
            verb={say('confirm')}
            run={() => procedure.confirmMark(room.contest, one.mark)}
            done={reload}
          />
          <ReasonAct
            verb={say('reject')}
            title={say('rejectAsk', { judge, entry })}
            says={say('rejectSays')}
            run={(reason) => procedure.rejectMark(room.contest, one.mark, reason)}
            done={reload}
          />
        </span>
      )}
    </>
  )
}

/** Marks entered for judges by somebody else: a second person confirms or rejects, never edits. */
export function HeldList() {
  const { board } = useRoom()
  const say = useWords(waitingWords)
  const list = useList(procedure.held)
  return (
    <Todo
      title={say('held')}
      says={say('heldSays')}
      none={say('noHeld')}
      list={list}
      keep={({ stage }) => stage === board.stage}
      keyOf={({ mark }) => mark}
      testid="held"
    >
      {(one, reload) => <HeldMark one={one} reload={reload} />}
    </Todo>
  )
}
