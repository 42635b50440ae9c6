import { useState } from 'react'
import { desk, type InvitedRole, type OfficialRecord } from '@/lib/api/desk'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote, Skeleton } from '@/lib/components/Note'
import { stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { InviteOfficial } from './InviteOfficial'
import { Links, type MadeLink } from './Links'
import { officialWords } from './officialWords'

function isRole(role: string): role is InvitedRole {
  return role in officialWords
}

interface TableProps {
  officials: readonly OfficialRecord[]
  relink: (one: OfficialRecord) => void
  dismiss: (one: OfficialRecord) => void
}

function Table({ officials, relink, dismiss }: TableProps) {
  const say = useWords(officialWords)
  return (
    <div className="scroll">
      <table className="list list-stack">
        <thead>
          <tr>
            {(['name', 'role', 'way', 'opened', 'acts'] as const).map((column) => (
              <th scope="col" key={column}>
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {officials.map((one) => (
            <tr key={one.user} data-official={one.user}>
              <th scope="row">
                {one.name || one.username} <span className="num hint">{one.user}</span>
              </th>
              <td>{isRole(one.role) ? say(one.role) : one.role}</td>
              <td>{say(one.link ? 'link' : 'password')}</td>
              <td className="num">
                {one.opened === null ? (one.link ? say('never') : '–') : stamp(Date.parse(one.opened) * 1000)}
              </td>
              <td className="acts">
                {one.link && (
                  <>
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
                        dismiss(one)
                      }}
                    >
                      {say('dismiss')}
                    </Button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Asking {
  one: OfficialRecord
  act: 'relink' | 'dismiss'
}

/** Chief judge, supervisors, scorekeepers, arbitrators: who they are and how they come in. */
export function Officials({ contest, title }: { contest: string; title: string }) {
  const say = useWords(officialWords)
  const { data, error, reload } = useLoaded(() => desk.officials(contest), contest)
  const [made, setMade] = useState<MadeLink[]>([])
  const [asking, setAsking] = useState<Asking | null>(null)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  const keep = (id: string, name: string, role: string, link: string) => {
    const what = isRole(role) ? say(role) : role
    const fresh = { id, name, what, link, hint: say('scan', { role: what }) }
    setMade((old) => [fresh, ...old.filter((one) => one.id !== id)])
    reload()
    scrollTo({ top: 0 })
  }
  const run = async ({ one, act }: Asking) => {
    if (act === 'dismiss') {
      await desk.dismiss(contest, one.user)
      setMade((old) => old.filter(({ id }) => id !== one.user))
      return
    }
    const { link } = await desk.relinkOfficial(contest, one.user)
    keep(one.user, one.name || one.username, one.role, link)
  }
  return (
    <div className="stack">
      <Links title={title} links={made} />
      <p className="hint">{say('says')}</p>
      <InviteOfficial contest={contest} invited={keep} />
      {data.length === 0 ? (
        <p className="hint">{say('none')}</p>
      ) : (
        <Table
          officials={data}
          relink={(one) => {
            setAsking({ one, act: 'relink' })
          }}
          dismiss={(one) => {
            setAsking({ one, act: 'dismiss' })
          }}
        />
      )}
      {asking && (
        <Confirm
          title={say(asking.act === 'relink' ? 'relinkAsk' : 'dismissAsk', { name: asking.one.name })}
          verb={say(asking.act)}
          run={() => run(asking)}
          done={() => {
            setAsking(null)
            reload()
          }}
          close={() => {
            setAsking(null)
          }}
        >
          <p>{say(asking.act === 'relink' ? 'relinkSays' : 'dismissSays')}</p>
        </Confirm>
      )}
    </div>
  )
}
