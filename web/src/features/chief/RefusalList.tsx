import { procedure, type RefusedMark } from '@/lib/api/procedure'
import { language } from '@/lib/i18n/language'
import { number } from '@/lib/i18n/number'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { entryName, judgeName, useRoom } from './room'
import { Todo } from './Todo'
import { useList } from './useList'
import { useTitles } from './useTitles'
import { waitingWords } from './waitingWords'

function Refused({ one }: { one: RefusedMark }) {
  const room = useRoom()
  const say = useWords(waitingWords)
  const title = useTitles()
  const { judge, entry, aspect, item, value } = one
  const where = [
    judge === null ? (one.actor ?? '') : judgeName(room, judge),
    entry === null ? '' : entryName(room, entry),
    aspect === null ? '' : `${title(aspect)} ${item}`,
    value === null ? '' : number(value),
  ]
  return (
    <div className="todo-what">
      <b>{language() === 'zh' ? one.zh : one.message}</b>
      <span>{where.filter(Boolean).join(' · ')}</span>
      <span className="hint num">{say('refusedTimes', { time: stamp(one.last), n: one.times })}</span>
    </div>
  )
}

/** Marks that were refused, with the reason: nothing of them is lost, and nobody need wonder. */
export function RefusalList() {
  const { board } = useRoom()
  const say = useWords(waitingWords)
  const list = useList(procedure.refusals)
  return (
    <Todo
      title={say('refusals')}
      says={say('refusalsSays')}
      none={say('noRefusals')}
      list={list}
      keep={({ stage }) => stage === null || stage === board.stage}
      keyOf={({ mark, code, first }) => `${mark}/${code}/${first}`}
      testid="refusals"
    >
      {(one) => <Refused one={one} />}
    </Todo>
  )
}
