import { useState } from 'react'
import { desk, type JudgeRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Confirm } from '@/lib/components/Confirm'
import { Links } from './Links'
import { Tie } from './Tie'
import { tieWords } from './tieWords'
import { words } from './words'

interface Props {
  contest: string
  title: string
  /** Links made since this page was opened; they cannot be read again. */
  links: readonly JudgeRecord[]
  linked: (made: JudgeRecord[]) => void
}

interface TableProps {
  judges: JudgeRecord[]
  /** Judges who are known to be somebody. */
  tied: ReadonlySet<string>
  relink: (one: JudgeRecord) => void
  tie: (one: JudgeRecord) => void
}

function Table({ judges, tied, relink, tie }: TableProps) {
  const say = useWords(words)
  const sayTie = useWords(tieWords)
  return (
    <div className="scroll">
      <table className="list">
        <thead>
          <tr>
            {(['code', 'name', 'unit', 'acts'] as const).map((column) => (
              <th scope="col" key={column}>
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {judges.map((one) => (
            <tr key={one.judge} data-judge={one.judge}>
              <td className="num">{one.judge}</td>
              <th scope="row">{one.name}</th>
              <td>{one.unit}</td>
              <td className="acts">
                <Button
                  look="quiet"
                  onClick={() => {
                    relink(one)
                  }}
                >
                  {say('relink')}
                </Button>
                <Button
                  look="quiet"
                  onClick={() => {
                    tie(one)
                  }}
                >
                  {sayTie(tied.has(one.judge) ? 'tied' : 'tie')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Judges({ contest, title, links, linked }: Props) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => desk.judges(contest), contest)
  const ties = useLoaded(() => desk.ties(contest), contest)
  const [asking, setAsking] = useState<JudgeRecord | null>(null)
  const [tying, setTying] = useState<JudgeRecord | null>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (ties.error !== null) return <ErrorNote error={ties.error} retry={ties.reload} />
  if (!data || !ties.data) return <Skeleton />
  if (data.length === 0) return <EmptyState title={say('noJudges')}>{say('addHint')}</EmptyState>
  const tied = new Set(ties.data.map(({ judge }) => judge))
  const relink = async (one: JudgeRecord) => {
    linked([await desk.relink(contest, one.judge)])
  }
  return (
    <>
      <Links
        title={title}
        links={links.map(({ judge, name, link }) => ({
          id: judge,
          name: name || judge,
          what: judge,
          link: link ?? '',
          hint: say('scan'),
        }))}
      />
      <Table judges={data} tied={tied} relink={setAsking} tie={setTying} />
      {tying && (
        <Tie
          contest={contest}
          judge={tying}
          known={tied.has(tying.judge)}
          done={() => {
            setTying(null)
            ties.reload()
          }}
          close={() => {
            setTying(null)
          }}
        />
      )}
      {asking && (
        <Confirm
          title={say('relinkAsk', { name: asking.name || asking.judge })}
          verb={say('relink')}
          run={() => relink(asking)}
          done={() => {
            setAsking(null)
            scrollTo({ top: 0 })
          }}
          close={() => {
            setAsking(null)
          }}
        >
          <p>{say('relinkSays')}</p>
        </Confirm>
      )}
    </>
  )
}
