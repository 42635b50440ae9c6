import type { Title } from '../i18n/language'
import type { Picture } from './board'
import { operate, type Schemas } from './operate'

/** 未触发 · 判断中 · 得分 · 部分得分 · 失分 · 需人工裁定. */
export type Lamp = 'off' | 'pending' | 'earned' | 'partial' | 'lost' | 'unknown'

export interface LiveRule {
  id: string
  title: Title | null
  kind: string
  deduction: boolean
  lamp: Lamp
  points: string | null
  max: string | null
  /** How often it happened. */
  n: number
  value: string | null
}

export interface LiveChannel {
  id: string
  title: Title | null
  unit: string | null
  type: 'number' | 'bool' | 'code'
  /** Words of a `code` channel, by its number. */
  values: string[]
  value: number | null
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
  title: string
  online: boolean
  attempt: string | null
  entry: string | null
  name: string | null
  item: string | null
  state: StationState
  /** Seconds since the attempt began. */
  t: number
  gap: boolean
  points: string | null
  max: string | null
  rules: LiveRule[]
  channels: LiveChannel[]
  /** The last that moved points, the newest first. */
  events: LiveEvent[]
}

/** All stations of a stage as they are judged; `rows` by station. */
export interface Wall extends Picture {
  stage: string
  rows: Record<string, LiveStation>
}

/** A station as its technician knows it. */
export type Station = Schemas['StationOut']
export type Finding = Schemas['FindingOut']
export type Findings = Schemas['FindingsOut']
export type NewStation = Schemas['StationIn']
/** The key is told once and kept nowhere in words. */
export type StationKey = Schemas['KeyOut']
export type Begin = Schemas['BeginIn']

const STATION = '/api/contests/{contest_id}/stations/{station}' as const

/** Devices and who works at them. */
export const stations = {
  list: (contest: string) =>
    operate('get', '/api/contests/{contest_id}/stations', { contest_id: contest }),
  enrol: (contest: string, body: NewStation) =>
    operate('post', '/api/contests/{contest_id}/stations', { contest_id: contest }, body),
  renew: (contest: string, station: string) =>
    operate('post', `${STATION}/key`, { contest_id: contest, station }),
  withdraw: (contest: string, station: string) =>
    operate('delete', STATION, { contest_id: contest, station }),
  findings: (contest: string, station: string) =>
    operate('get', `${STATION}/findings`, { contest_id: contest, station }),
  begin: (contest: string, station: string, body: Begin) =>
    operate('post', `${STATION}/attempts`, { contest_id: contest, station }, body),
}
