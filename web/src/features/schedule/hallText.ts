import type { Hall } from '@/lib/api/schedule'
import { dayKey, hhmm } from '@/lib/i18n/time'
import { instant } from '@/lib/i18n/instant'

export interface Sheet {
  venues: string
  stations: string
  sessions: string
  devices: string
}

export interface BadLine {
  sheet: keyof Sheet
  number: number
  line: string
}

const DAY_MS = 86_400_000
const two = (value: number) => String(value).padStart(2, '0')

/** 2026-11-21 08:30, by the clocks of the house. */
export function written(micros: number): string {
  return `${dayKey(micros)} ${hhmm(micros)}`
}

/** The instant of a written time; `null`: it is none. */
export function read(text: string): number | null {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2})[:：](\d{2})$/.exec(text.trim())
  if (!found) return null
  const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number]
  const at = instant({ year, month, day, hour, minute })
  return written(at) === `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}` ? at : null
}

const line = (...parts: (string | null | undefined)[]) =>
  parts.map((part) => part ?? '').join(', ').replace(/[, ]+$/, '')

/** A plan as lines people can edit. */
export function sheetOf(hall: Hall): Sheet {
  return {
    venues: (hall.venues ?? []).map((one) => line(one.code, one.name, one.address)).join('\n'),
    stations: (hall.stations ?? [])
      .map((one) => line(one.code, one.venue, one.name, (one.fits ?? []).join('/'), (one.judges ?? []).join('/')))
      .join('\n'),
    sessions: (hall.sessions ?? [])
      .map((one) => line(one.code, written(one.start), written(one.end), one.venue))
      .join('\n'),
    devices: (hall.devices ?? []).map((one) => line(one.kind, String(one.count))).join('\n'),
  }
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/
const list = (text = '') => text.split('/').map((part) => part.trim()).filter(Boolean)

/** The plan that the lines say, or the lines that say nothing. */
export function hallOf(sheet: Sheet, before: Hall): { hall: Hall; bad: BadLine[] } {
  const bad: BadLine[] = []
  function rows<T>(name: keyof Sheet, make: (parts: string[]) => T | null): T[] {
    const found: T[] = []
    sheet[name].split('\n').forEach((text, at) => {
      if (text.trim() === '') return
      const made = make(text.split(/[,，\t]/).map((part) => part.trim()))
      if (made === null) bad.push({ sheet: name, number: at + 1, line: text })
      else found.push(made)
    })
    return found
  }
  const hall: Hall = {
    ...before,
    venues: rows('venues', ([code = '', name = '', address = '']) => (CODE.test(code) ? { code, name, address } : null)),
    stations: rows('stations', ([code = '', venue = '', name = '', fits, judges]) =>
      CODE.test(code) && CODE.test(venue) ? { code, venue, name, fits: list(fits), judges: list(judges) } : null,
    ),
    sessions: rows('sessions', ([code = '', from = '', to = '', venue = '']) => {
      const start = read(from)
      const end = read(to)
      if (!CODE.test(code) || start === null || end === null) return null
      return { code, name: '', start, end, venue: venue === '' ? null : venue }
    }),
    devices: rows('devices', ([kind = '', count = '']) =>
      kind !== '' && /^\d{1,4}$/.test(count) ? { kind, count: Number(count) } : null,
    ),
  }
  return { hall, bad }
}

/** A plain plan: one venue, numbered stations, mornings and afternoons. */
export function quickSheet(venue: string, stations: number, days: number, first: string): Sheet {
  const day = (at: number, hour: number) =>
    `${new Date(Date.parse(first) + at * DAY_MS).toISOString().slice(0, 10)} ${two(hour)}:00`
  return {
    venues: line('V1', venue.replace(/[,，\t]/g, ' ')),
    stations: Array.from({ length: stations }, (_, at) => `S${two(at + 1)}, V1, ${at + 1}号工位`).join('\n'),
    sessions: Array.from({ length: days }, (_, at) => [
      `D${at + 1}AM, ${day(at, 8)}, ${day(at, 12)}`,
      `D${at + 1}PM, ${day(at, 13)}, ${day(at, 18)}`,
    ])
      .flat()
      .join('\n'),
    devices: '',
  }
}
