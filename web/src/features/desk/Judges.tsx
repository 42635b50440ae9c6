import { useState } from 'react'
import { desk, type JudgeRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Confirm } from '@/lib/components/Confirm'
import { Links } from './Links'
import { words } from './words'

interface Props {
  contest: string
  title: string
  /** Links made since this page was opened; they cannot be read again. */
  links: readonly JudgeRecord[]
  linked: (made: JudgeRecord[]) => void
}

function Table({ judges, relink }: { judges: JudgeRecord[]; relink: (one: JudgeRecord) => void }) {
  const say = useWords(words)
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
  const [asking, setAsking] = useState<JudgeRecord | null>(null)
  if (error !== null) return <ErrorNote error={error} retry={reload} />
  if (!data) return <Skeleton />
  if (data.length === 0) return <EmptyState title={say('noJudges')}>{say('addHint')}</EmptyState>
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
      <Table judges={data} relink={setAsking} />
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
