import { useState } from 'react'
import { Button } from '@/lib/components/Button'
import { EmptyState, ErrorNote, Skeleton } from '@/lib/components/Note'
import type { ContestSectionProps } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { campaigns, type Campaign } from './api'
import { SiteForm } from './SiteForm'
import { AddSites } from './Sites'
import { words } from './words'
import './campaign.css'

export const help = [
  '项目部按月**填报**指标并上传证明，考核组**核定**后才计分；填报人不能核定自己的填报。本期名次只看当月，累计名次按全年平均，没有考核的月份不计。',
  'Sites **report** indicators month by month with proofs; they count once the assessing group has **verified** them, never by who reported. A month’s rank is of that month; the place is of the year, in which months without assessment do not count.',
] as const

function Table({ campaign, open }: { campaign: Campaign; open: (site: string) => void }) {
  const say = useWords(words)
  const waiting = (cells: Campaign['sites'][number]['cells']) =>
    Object.values(cells).filter(({ state }) => state === 'reported').length
  const heads = campaign.period
    ? (['score', 'rank', 'total', 'place', 'waiting'] as const)
    : (['total', 'place', 'waiting'] as const)
  return (
    <div className="campaign-scroll">
      <table className="campaign-table">
        <thead>
          <tr>
            <th scope="col">{say('site')}</th>
            {heads.map((one) => (
              <th key={one} scope="col" className="num">
                {say(one)}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {campaign.sites.map((one) => (
            <tr key={one.site}>
              <th scope="row">
                {one.name ?? one.site}
                <small className="hint">{one.unit}</small>
              </th>
              {heads.map((head) => (
                <td key={head} className="num">
                  {head === 'waiting' ? waiting(one.cells) : (one[head] ?? '–')}
                </td>
              ))}
              <td>
                <Button
                  onClick={() => {
                    open(one.site)
                  }}
                >
                  {say('open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Inside({ contest, period, changed }: { contest: string; period: string; changed: () => void }) {
  const say = useWords(words)
  const { data, error, reload } = useLoaded(() => campaigns.read(contest, period), period)
  const [open, setOpen] = useState<string | null>(null)
  if (!data) return error === null ? <Skeleton /> : <ErrorNote error={error} retry={reload} />
  const site = data.sites.find((one) => one.site === open)
  const acted = () => {
    reload()
    changed()
  }
  if (site) {
    return (
      <>
        <Button
          look="quiet"
          onClick={() => {
            setOpen(null)
          }}
        >
          ← {say('back')}
        </Button>
        <SiteForm contest={contest} campaign={data} site={site} acted={acted} />
      </>
    )
  }
  return (
    <>
      {data.sites.length === 0 ? <EmptyState title={say('noSites')} /> : <Table campaign={data} open={setOpen} />}
      {data.honours.length > 0 && (
        <section className="block">
          <h3>{say('honours')}</h3>
          {data.honours.map((one) => (
            <p key={one.award}>
              <b>{titled(one.title, one.award)}</b> {one.sites.map((each) => each.name ?? each.site).join(' · ')}
            </p>
          ))}
        </section>
      )}
      {data.assess && <AddSites contest={contest} added={acted} />}
    </>
  )
}

/** A labour-emulation campaign: sites by period, what they report, who leads. */
export default function CampaignSection({ contest, changed }: ContestSectionProps) {
  const say = useWords(words)
  const [period, setPeriod] = useState('1')
  const { data } = useLoaded(() => campaigns.read(contest.id, ''), contest.id)
  return (
    <div className="campaign">
      <label className="field">
        <span className="field-label">{say('period')}</span>
        <select
          className="input"
          value={period}
          onChange={(event) => {
            setPeriod(event.currentTarget.value)
          }}
        >
          {(data?.periods ?? [{ id: '1', label: '1' }]).map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
          <option value="">{say('year')}</option>
        </select>
      </label>
      <Inside key={period} contest={contest.id} period={period} changed={changed} />
    </div>
  )
}
