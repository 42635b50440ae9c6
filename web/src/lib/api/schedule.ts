import { call } from './client'
import { operate, type Schemas } from './operate'

export type Hall = Schemas['HallOut']
export type Timetable = Schemas['TimetableOut']
export type Run = Timetable['runs'][number]
export type Placed = Timetable['places'][number]
export type Conflict = Timetable['conflicts'][number]
export type Rules = Timetable['rules']
export type Search = Schemas['SolveOut']
export type Arrival = Schemas['ArrivalOut']
export type Incident = Schemas['IncidentOut']
export type EntryLink = Schemas['EntryLinkOut']
export type PlaceDraws = Schemas['DrawnPlacesOut']
export type PlaceDraw = PlaceDraws['draws'][number]
export type PlaceDrawPlan = Schemas['PlaceDrawIn']
export type Day = Schemas['DayOut']
export type Appointment = Day['items'][number]

const BASE = '/api/contests/{contest_id}' as const
const STAGE = `${BASE}/stages/{stage}` as const
const TABLE = `${STAGE}/timetable` as const

export interface Change {
  places?: Placed[]
  rules?: Rules
}

/** Halls, timetables, draws of places, check-in, incidents. */
export const schedule = {
  hall: (contest: string) => operate('get', `${BASE}/venues`, { contest_id: contest }),
  putHall: (contest: string, hall: Hall) =>
    operate('put', `${BASE}/venues`, { contest_id: contest }, hall),
  timetable: (contest: string, stage: string) =>
    operate('get', TABLE, { contest_id: contest, stage }),
  change: (contest: string, stage: string, version: number, change: Change) =>
    operate('put', TABLE, { contest_id: contest, stage }, { version, ...change }),
  solve: (contest: string, stage: string, version: number, aim: 'shortest' | 'repair', seconds: number) =>
    operate('post', `${TABLE}/solve`, { contest_id: contest, stage }, { version, aim, seconds, seed: 1 }),
  search: (contest: string, stage: string, job: string) =>
    operate('get', `${TABLE}/solve/{job}`, { contest_id: contest, stage, job }),
  stop: (contest: string, stage: string, job: string) =>
    operate('delete', `${TABLE}/solve/{job}`, { contest_id: contest, stage, job }),
  publish: (contest: string, stage: string, version: number, despite: boolean) =>
    operate('post', `${TABLE}/publish`, { contest_id: contest, stage }, { version, despite }),
  revert: (contest: string, stage: string, version: number) =>
    operate('post', `${TABLE}/revert`, { contest_id: contest, stage }, { version, despite: false }),
  draws: (contest: string, stage: string) =>
    operate('get', `${STAGE}/places`, { contest_id: contest, stage }),
  announce: (contest: string, stage: string, plan: PlaceDrawPlan) =>
    operate('post', `${STAGE}/places/draws`, { contest_id: contest, stage }, plan),
  take: (contest: string, stage: string, draw: string) =>
    operate('post', `${STAGE}/places/take`, { contest_id: contest, stage }, { draw }),
  arrivals: (contest: string, stage: string) =>
    operate('get', `${STAGE}/checkins`, { contest_id: contest, stage }),
  checkIn: (contest: string, stage: string, who: { entry?: string; key?: string; despite: boolean }) =>
    operate('post', `${STAGE}/checkins`, { contest_id: contest, stage }, who),
  absent: (contest: string, stage: string, entries: string[]) =>
    operate('post', `${STAGE}/checkins/absent`, { contest_id: contest, stage }, { entries }),
  incidents: (contest: string) => operate('get', `${BASE}/incidents`, { contest_id: contest }),
  report: (contest: string, incident: Schemas['IncidentIn']) =>
    operate('post', `${BASE}/incidents`, { contest_id: contest }, incident),
  settle: (contest: string, id: number, decision: Schemas['IncidentSettleIn']) =>
    operate('post', `${BASE}/incidents/{number}/settle`, { contest_id: contest, number: String(id) }, decision),
  links: (contest: string) => operate('get', `${BASE}/entry-links`, { contest_id: contest }),
  issue: (contest: string, entries: string[] | null) =>
    operate('post', `${BASE}/entry-links`, { contest_id: contest }, { entries }),
}

const asked = (keys: readonly string[], contest: string) => ({
  query: contest === '' ? '' : `?${new URLSearchParams({ contest }).toString()}`,
  headers: keys.length === 0 ? {} : { 'X-Day-Key': keys.join(' ') },
})

/** The address of one's own calendar; a former one ends. */
export async function makeCalendar(keys: readonly string[], contest: string): Promise<string> {
  const { query, headers } = asked(keys, contest)
  const made = await call<{ path: string }>(`/api/my/day/calendar${query}`, { method: 'POST', headers })
  return made.path
}

/** Ends it; there is none afterwards. */
export async function endCalendar(keys: readonly string[], contest: string): Promise<string> {
  const { query, headers } = asked(keys, contest)
  await call<null>(`/api/my/day/calendar${query}`, { method: 'DELETE', headers })
  return ''
}

/** One's day: by keys, the one that is meant first; as a judge of a contest; or by one's account. */
export function readDay(keys: readonly string[], contest: string): Promise<Day> {
  const { query, headers } = asked(keys, contest)
  return call<Day>(`/api/my/day${query}`, { headers })
}
