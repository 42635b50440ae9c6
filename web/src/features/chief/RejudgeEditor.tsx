import { useMemo, useState } from 'react'
import { appeals, type AppealCase, type CaseMark } from '@/lib/api/appeals'
import { Button } from '@/lib/components/Button'
import { ErrorNote } from '@/lib/components/Note'
import { number } from '@/lib/i18n/number'
import { useWords } from '@/lib/i18n/words'
import { appealWords } from './appealWords'
import { changeable, changesOf, type Wish, type Wishes } from './rejudge'
import { useRoom } from './room'
import { useTitles } from './useTitles'

interface MarkProps {
  mark: CaseMark
  judge: string
  wish: Wish | undefined
  set: (wish: Wish) => void
}

function MarkWish({ mark, judge, wish, set }: MarkProps) {
  const say = useWords(appealWords)
  const title = useTitles()
  const out = wish === 'out'
  const what = `${title(mark.aspect)} ${mark.item} ${judge}`
  return (
    <tr data-mark={mark.mark}>
      <th scope="row">
        {title(mark.aspect)} {mark.item}
      </th>
      <td>{judge}</td>
      <td className="num right">{mark.value === null ? say('absent') : number(mark.value)}</td>
      <td>
        <input
          className="input num wish"
          inputMode="decimal"
          aria-label={`${say('changed')} ${what}`}
          placeholder={out ? say('absent') : say('keep')}
          disabled={out}
          value={wish !== undefined && wish !== 'out' ? wish.value : ''}
          onChange={(event) => {
            set({ value: event.target.value })
          }}
        />
      </td>
      <td>
        <label className="check">
          <input
            type="checkbox"
            checked={out}
            onChange={(event) => {
              set(event.target.checked ? 'out' : { value: '' })
            }}
          />
          <span className="say">{what}: </span>
          {say('leaveOut')}
        </label>
      </td>
    </tr>
  )
}

interface Props {
  found: AppealCase
  done: () => void
}

/** The marks of an appealed entry, and what they are to become; nothing counts yet. */
export function RejudgeEditor({ found, done }: Props) {
  const { contest } = useRoom()
  const say = useWords(appealWords)
  const [wishes, setWishes] = useState<Wishes>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const marks = useMemo(() => changeable(found.marks), [found.marks])
  const changes = changesOf(found.entry, marks, wishes)
  const see = () => {
    if (!changes) return
    setBusy(true)
    setError(null)
    appeals
      .rejudge(contest, found.appeal, changes)
      .then(done)
      .catch(setError)
      .finally(() => {
        setBusy(false)
      })
  }
  return (
    <section className="stack" data-testid="rejudge">
      <h3>{say('rejudge')}</h3>
      <p className="hint">{say('rejudgeSays')}</p>
      <div className="scroll rejudge-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{say('aspect')}</th>
              <th scope="col">{say('judge')}</th>
              <th scope="col" className="right">
                {say('now')}
              </th>
              <th scope="col">{say('changed')}</th>
              <th scope="col">
                <span className="say">{say('leaveOut')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <MarkWish
                key={mark.mark}
                mark={mark}
                judge={found.judges[mark.judge] ?? mark.judge}
                wish={wishes[mark.mark]}
                set={(wish) => {
                  setWishes({ ...wishes, [mark.mark]: wish })
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {error !== null && <ErrorNote error={error} />}
      <div className="acts">
        <Button look="primary" busy={busy} disabled={!changes || changes.length === 0} onClick={see}>
          {say('seeEffect')}
        </Button>
      </div>
    </section>
  )
}
