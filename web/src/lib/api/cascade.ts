import { call } from './client'
import { operate, type Schemas } from './operate'

export type Links = Schemas['CascadeLinksOut']
export type Seats = Schemas['CascadeSeatsOut']
export type SeatRow = Schemas['CascadeSeatOut']
export type NewLink = Schemas['CascadeLinkIn']
export type Seated = Schemas['CascadeSeatedOut']

/** A link's rule, as stored. */
export interface Rule {
  places: number
  quota: { per: string; maximum: number } | null
  reserved: { per: string; places: number; value: string | null }[]
  named: string[]
  ties: 'include' | 'exclude'
  key: { name: string; descending: boolean } | null
}

export type Link = Omit<Links['links'][number], 'rule'> & { rule: Rule }

const LINK = '/api/contests/{contest_id}/links/{link}' as const
const PAGE = 200

/** Links into a contest, and out of it. */
export async function readLinks(contest: string): Promise<{ links: Link[]; feeds: Link[] }> {
  const found = await operate('get', '/api/contests/{contest_id}/links', { contest_id: contest })
  return found as unknown as { links: Link[]; feeds: Link[] }
}

/** A link's whole list, page after page. */
export async function readSeats(contest: string, link: string): Promise<Seats> {
  const address = `/api/contests/${encodeURIComponent(contest)}/links/${encodeURIComponent(link)}/seats`
  const first = await call<Seats>(`${address}?limit=${PAGE}`)
  const rows = [...first.rows]
  let next = first.next
  while (next !== null) {
    const more = await call<Seats>(`${address}?limit=${PAGE}&start=${next}`)
    rows.push(...more.rows)
    next = more.next
  }
  return { ...first, rows }
}

export function putLink(contest: string, link: string, body: NewLink) {
  return operate('put', LINK, { contest_id: contest, link }, body)
}

export function removeLink(contest: string, link: string) {
  return operate('delete', LINK, { contest_id: contest, link })
}

export function seat(contest: string, link: string, body: Schemas['CascadeSeatIn']): Promise<Seated> {
  return operate('post', `${LINK}/seat`, { contest_id: contest, link }, body)
}
