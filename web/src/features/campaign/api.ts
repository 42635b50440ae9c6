import { call } from '@/lib/api/client'
import { contestPath } from '@/lib/api/contests'
import { operate } from '@/lib/api/operate'

export interface Indicator {
  id: string
  title: Record<string, string>
  criterion: string
  criterion_title: Record<string, string>
  unit: string
  points: string | null
  min: string
  max: string | null
}

export interface Proof {
  digest: string
  name: string
  media: string
  size: number
}

export interface Cell {
  value: string | null
  note: string
  state: 'reported' | 'verified' | 'returned' | null
  reason: string
  round: number
  proofs: Proof[]
}

export interface Site {
  site: string
  name: string | null
  unit: string | null
  score: string | null
  rank: number | null
  total: string | null
  place: number | null
  cells: Record<string, Cell>
}

export interface Campaign {
  stage: string
  status: string
  period: string
  periods: { id: string; label: string }[]
  indicators: Indicator[]
  sites: Site[]
  honours: { award: string; title: Record<string, string>; sites: { site: string; name: string | null }[] }[]
  assess: boolean
}

/** Indicator → round of the report as it is shown. */
export type Rounds = Record<string, number>

const PLACE = '/api/contests/{contest_id}/campaign/sites/{site}' as const

export const campaigns = {
  read: (contest: string, period: string) =>
    call<Campaign>(`${contestPath(contest)}/campaign?period=${period}`),
  report: (contest: string, site: string, period: string, values: { indicator: string; value: string; note: string; round: number }[]) =>
    operate('put', `${PLACE}/reports`, { contest_id: contest, site }, { period, values }),
  verify: (contest: string, site: string, period: string, reports: Rounds, unproved: boolean) =>
    operate('post', `${PLACE}/verify`, { contest_id: contest, site }, { period, reports, unproved }),
  give: (contest: string, site: string, period: string, reports: Rounds, reason: string) =>
    operate('post', `${PLACE}/return`, { contest_id: contest, site }, { period, reports, reason }),
  remove: (contest: string, site: string, period: string, indicator: string, digest: string) => {
    const asked = new URLSearchParams({ period, indicator })
    const path = `${contestPath(contest)}/campaign/sites/${encodeURIComponent(site)}/proofs/${digest}`
    return call<unknown>(`${path}?${asked.toString()}`, { method: 'DELETE' })
  },
  attach: (contest: string, site: string, period: string, indicator: string, file: File) => {
    const asked = new URLSearchParams({ period, indicator, name: file.name })
    const path = `${contestPath(contest)}/campaign/sites/${encodeURIComponent(site)}/proofs`
    return call<Proof>(`${path}?${asked.toString()}`, {
      method: 'POST',
      body: file,
      type: 'application/octet-stream',
    })
  },
  proofPath: (contest: string, digest: string) => `${contestPath(contest)}/campaign/proofs/${digest}`,
}
