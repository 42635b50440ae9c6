import type { Title } from '../i18n/language'
import type { Picture } from './board'
import { call } from './client'
import { contestPath } from './contests'

/** 未触发 · 判断中 · 得分 · 部分得分 · 失分 · 需人工裁定. */
export type Lamp = 'off' | 'pending' | 'earned' | 'partial' | 'lost' | 'unknown'

export interface LiveRule {
  id: string
  title: Title | null
  kind: string
  lamp: Lamp
  points: string | null
  max: string | null
  /** How often it happened. */
  n: number
  value: string | null
}

export type Reading = number | string | boolean | null

export interface LiveChannel {
  id: string
  title: Title | null
  unit: string | null
  value: Reading
  valid: boolean
  /** The last six seconds, ten a second, oldest first; `null`: nothing valid arrived. */
  spark: (number | null)[]
}

/** Something that earned or cost points, in seconds from the attempt's start. */
export interface LiveEvent {
  rule: string
  from: number
  to: number | null
  points: string | null
  what: string
}

export type StationState = 'idle' | 'running' | 'sealing' | 'sealed'

export interface LiveStation {
  id: string
  title: Title | null
  online: boolean
  attempt: string | null
  entry: string | null
  name: string | null
  state: StationState
  /** Seconds since the attempt began. */
  t: number | null
  gap: boolean
  points: string | null
  max: string | null
  rules: LiveRule[]
  channels: LiveChannel[]
  events: LiveEvent[]
}

/** All stations of a stage as they are judged; `rows` by station. */
export interface Wall extends Picture {
  stage: string
  rows: Record<string, LiveStation>
}

/** A station as the technician knows it. */
export interface Station {
  station: string
  title: Title | null
  stage: string
  enrolled_at: number | string | null
  online: boolean
  last_seen: number | string | null
  received: number
  refused: Record<string, number>
  attempt: string | null
  clock_offset?: number | null
}

export interface Finding {
  at: number | string
  code: string
  message: string
  zh: string
  fix?: string
  detail: unknown
}

export interface Findings {
  counters: Record<string, number>
  recent: Finding[]
}

export interface NewStation {
  station: string
  title: Title
  stage: string
}

/** The key is told once and kept nowhere in words. */
export interface StationKey {
  station: string
  key: string
}

export interface Begin {
  entry: string
  stage?: string
  item?: string
}

function path(contest: string, station?: string): string {
  const all = `${contestPath(contest)}/stations`
  return station === undefined ? all : `${all}/${encodeURIComponent(station)}`
}

/** Devices and who works at them. */
export const stations = {
  list: (contest: string) => call<Station[]>(path(contest)),
  enrol: (contest: string, body: NewStation) =>
    call<StationKey>(path(contest), { method: 'POST', body }),
  renew: (contest: string, station: string) =>
    call<StationKey>(`${path(contest, station)}/key`, { method: 'POST' }),
  remove: (contest: string, station: string) =>
    call<unknown>(path(contest, station), { method: 'DELETE' }),
  findings: (contest: string, station: string) =>
    call<Findings>(`${path(contest, station)}/findings`),
  begin: (contest: string, station: string, body: Begin) =>
    call<unknown>(`${path(contest, station)}/attempts`, { method: 'POST', body }),
}
