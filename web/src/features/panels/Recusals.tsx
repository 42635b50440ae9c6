import { useState } from 'react'
import { panels, type FoundPair, type Recusal } from '@/lib/api/panels'
import { may } from '@/lib/api/roles'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { Reason } from '@/lib/components/Reason'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { DeclareOne } from './DeclareOne'
import { Found } from './Found'
import { judgeName, useHall } from './hall'
import { groundWord, words } from './words'

interface LiftProps {
  pair: Recusal
  close: () => void
  done: () => void
}

function Lift({ pair, close, done }: LiftProps) {
  const say = useWords(words)
  const { contest, judges, entries } = useHall()
  const [reason, setReason] = useState('')
  const names = {
    judge: judgeName(judges, pair.judge),
    entry: entries.get(pair.entry) ?? pair.entry,
  }
  return (
    <Confirm
      title={say('liftTitle', names)}
      verb={say('lift')}
      ready={reason.trim() !== ''}
      run={() => panels.lift(contest.id, pair.judge, pair.entry, reason.trim())}
      done={done}
      close={close}
    >
      <Reason label={say('reason')} value={reason} set={setReason} />
    </Confirm>
  )
}

interface ListProps {
  pairs: readonly Recusal[]
  lift: ((pair: Recusal) => void) | null
}

/** By judge: a person stands aside for a handful of entries. */
function List({ pairs, lift }: ListProps) {
  const say = useWords(words)
  const { judges, entries } = useHall()
  const seated = judges.filter(({ judge }) => pairs.some((pair) => pair.judge === judge))
  return (
    <ul className="recusals">
      {seated.map(({ judge, constituency }) => {
        const own = pairs.filter((pair) => pair.judge === judge)
        return (
          <li key={judge} className="recusal-judge">
            <p className="recusal-name">
              <b>{judgeName(judges, judge)}</b>
              <span className="hint">
                {constituency} · {say('count', { n: own.length })}
              </span>
            </p>
            <ul className="recusal-pairs">
              {own.map((pair) => (
                <li key={pair.entry}>
                  <span className="num">{pair.entry}</span> {entries.get(pair.entry)}
                  <span className="hint"> {say(groundWord[pair.ground])}</span>
                  {lift && (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => {
                        lift(pair)
                      }}
                    >
                      {say('lift')}
                      <span className="say"> {pair.entry}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

/** Who stands aside for what: found by unit and relation, declared, lifted with a reason. */
export function Recusals() {
  const say = useWords(words)
  const { contest, role, done } = useHall()
  const { data, error, reload } = useLoaded(() => panels.recusals(contest.id), contest.id)
  const [found, setFound] = useState<FoundPair[] | null>(null)
  const [looking, setLooking] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const [lifting, setLifting] = useState<Recusal | null>(null)
  const [adding, setAdding] = useState(false)
  const composes = may(role, 'run') || may(role, 'decide')
  const find = () => {
    setLooking(true)
    setFailed(null)
    panels
      .find(contest.id, 1)
      .then(setFound)
      .catch(setFailed)
      .finally(() => {
        setLooking(false)
      })
  }
  const changed = (text: string) => {
    setFound(null)
    setLifting(null)
    setAdding(false)
    done(text)
    reload()
  }
  return (
    <section className="stack" aria-label={say('recusals')}>
      <p className="hint">{say('recusalsSay')}</p>
      {composes && (
        <div className="acts">
          <Button look="primary" busy={looking} onClick={find}>
            {say('find')}
          </Button>
          <Button
            onClick={() => {
              setAdding(true)
            }}
          >
            {say('declareOne')}
          </Button>
          <span className="hint">{say('findSay')}</span>
        </div>
      )}
      {failed !== null && <ErrorNote error={failed} retry={find} brief />}
      {found && <Found pairs={found} declared={changed} />}
      {!data && error === null && <Skeleton />}
      {!data && error !== null && <ErrorNote error={error} retry={reload} brief />}
      {data?.length === 0 && (
        <EmptyState title={say('noRecusals')}>{say('noRecusalsHint')}</EmptyState>
      )}
      {data && data.length > 0 && <List pairs={data} lift={composes ? setLifting : null} />}
      {lifting && (
        <Lift
          pair={lifting}
          close={() => {
            setLifting(null)
          }}
          done={() => {
            changed(say('lifted'))
          }}
        />
      )}
      {adding && (
        <DeclareOne
          close={() => {
            setAdding(false)
          }}
          done={() => {
            changed(say('declared', { n: 1 }))
          }}
        />
      )}
    </section>
  )
}
