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

/** The address of one's own calendar; a former one ends. */
export async function makeCalendar(key: string): Promise<string> {
  const made = await call<{ path: string }>('/api/my/day/calendar', { method: 'POST', headers: { 'X-Day-Key': key } })
  return made.path
}

/** Ends it; there is none afterwards. */
export async function endCalendar(key: string): Promise<string> {
  await call<null>('/api/my/day/calendar', { method: 'DELETE', headers: { 'X-Day-Key': key } })
  return ''
}

/** The day of whoever has the key, or of the judge this browser marks as. */
export function readDay(key: string, contest: string): Promise<Day> {
  const query = contest === '' ? '' : `?${new URLSearchParams({ contest }).toString()}`
  return call<Day>(`/api/my/day${query}`, key === '' ? {} : { headers: { 'X-Day-Key': key } })
}
