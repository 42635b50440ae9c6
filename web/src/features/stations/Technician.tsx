import { useCallback, useState } from 'react'
import { may } from '@/lib/api/roles'
import { stations, type Finding, type LiveStation, type Station, type StationKey } from '@/lib/api/stations'
import { Button } from '@/lib/components/Button'
import { Confirm } from '@/lib/components/Confirm'
import { ErrorNote } from '@/lib/components/Note'
import { Toast, type Said } from '@/lib/components/Toast'
import { useLanguage } from '@/lib/i18n/language'
import { count } from '@/lib/i18n/number'
import { clock, stamp } from '@/lib/i18n/time'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { Conduct } from './Conduct'
import { findingWords } from './findingWords'
import { KeyShown } from './Keys'
import { remedies } from './remedies'
import { staffWords } from './staffWords'

const REFRESH = 2000

function Facts({ station }: { station: Station }) {
  const say = useWords(staffWords)
  const { last_seen: seen, clock_ahead: ahead } = station
  return (
    <dl className="facts">
      <div>
        <dt>{say('connection')}</dt>
        <dd>{say(station.online ? 'online' : 'offline')}</dd>
      </div>
      <div>
        <dt>{say('lastSeen')}</dt>
        <dd className="num">{seen === null ? say('never') : stamp(seen)}</dd>
      </div>
      <div>
        <dt>{say('received')}</dt>
        <dd className="num">{count(station.samples)}</dd>
      </div>
      {ahead !== null && (
        <div>
          <dt>{say('clock')}</dt>
          <dd className="num">{say('seconds', { n: ahead.toFixed(2).replace('-', '−') })}</dd>
        </div>
      )}
      {station.trouble !== null && (
        <div>
          <dt>{say('trouble')}</dt>
          <dd>{station.trouble}</dd>
        </div>
      )}
    </dl>
  )
}

function Refusals({ counters, recent }: { counters: Record<string, number>; recent: Finding[] }) {
  const say = useWords(staffWords)
  const zh = useLanguage() === 'zh'
  const sample = (code: string) => recent.find((one) => one.code === code)
  const latest = (code: string) => sample(code)?.at ?? 0
  const codes = Object.entries(counters)
    .filter(([, n]) => n > 0)
    .sort(([a], [b]) => latest(b) - latest(a))
  if (codes.length === 0) return <p className="hint">{say('noFindings')}</p>
  const told = (code: string) => {
    const found = sample(code)
    return (zh ? found?.zh : found?.message) || findingWords[code]?.[zh ? 0 : 1] || code
  }
  return (
    <table className="list findings" data-testid="findings">
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('howMany')}</th>
          <th scope="col">{say('recent')}</th>
          <th scope="col">{say('todo')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(([code, n]) => {
          const found = sample(code)
          return (
            <tr key={code} data-code={code}>
              <th scope="row">{told(code)}</th>
              <td className="num">{count(n)}</td>
              <td className="num">{found ? clock(found.at) : '–'}</td>
              <td>{remedies[code]?.[zh ? 0 : 1] ?? ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface Props {
  contest: string
  id: string
  live: LiveStation | null
  role: string | null
}

/** What staff see and do at one station. */
export function Technician({ contest, id, live, role }: Props) {
  const say = useWords(staffWords)
  const list = useLoaded(() => stations.list(contest), contest, REFRESH)
  const found = useLoaded(() => stations.findings(contest, id), id, REFRESH)
  const [renewing, setRenewing] = useState(false)
  const [key, setKey] = useState<StationKey | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const quiet = useCallback(() => {
    setSaid(null)
  }, [])
  const station = list.data?.find((one) => one.station === id)
  const error = list.error ?? found.error
  return (
    <section className="technician" aria-label={say('technician')} data-testid="technician">
      <div className="section-line">
        <h2>{say('technician')}</h2>
        {may(role, 'conduct') && (
          <Conduct
            contest={contest}
            station={id}
            live={live}
            done={(text, wrong = false) => {
              setSaid({ text, key: Date.now(), tone: wrong ? 'wrong' : 'done' })
            }}
          />
        )}
        {may(role, 'run') && (
          <Button
            look="quiet"
            onClick={() => {
              setRenewing(true)
            }}
          >
            {say('renew')}
          </Button>
        )}
      </div>
      {error !== null && <ErrorNote error={error} brief />}
      {station && <Facts station={station} />}
      <h3>{say('findings')}</h3>
      {found.data && <Refusals {...found.data} />}
      {renewing && (
        <Confirm
          title={say('renewAsk', { station: id })}
          verb={say('renew')}
          run={() => stations.renew(contest, id)}
          done={(made) => {
            setRenewing(false)
            setKey(made)
          }}
          close={() => {
            setRenewing(false)
          }}
        >
          <p>{say('renewSays')}</p>
        </Confirm>
      )}
      {key && (
        <KeyShown
          made={key}
          close={() => {
            setKey(null)
          }}
        />
      )}
      <Toast said={said} gone={quiet} />
    </section>
  )
}
