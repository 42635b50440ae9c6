import { call } from './client'
import { listing, type Asked } from './listing'
import { operate, type Schemas } from './operate'

export type Unit = Schemas['UnitOut']
export type UnitDetail = Schemas['UnitDetail']
export type UnitKind = Schemas['UnitMade']['kind']
export type Person = Schemas['PersonOut']
export type PersonDetail = Schemas['PersonDetail']
export type NewPerson = Schemas['PersonIn']
export type Office = Schemas['OfficeOut']
export type OfficeRole = Schemas['OfficeGiven']['role']
export type Act = Schemas['AuditActOut']
export type Reason = Schemas['UnmaskIn']['reason']
export type Trade = Schemas['TradeOut']

/** Units, people, offices and the log of acts, as far as the asker reaches. */
export const organisation = {
  units: (asked: Asked, signal?: AbortSignal) =>
    call<Schemas['UnitsOut']>(listing('/api/units', asked), signal ? { signal } : {}),
  importUnits: (units: Schemas['UnitMade'][], dry: boolean) =>
    operate('post', '/api/units/import', {}, { units, dry }),
  importPeople: (unit: string, people: NewPerson[], dry: boolean) =>
    operate('post', '/api/people/bulk', {}, { unit, people, dry }),
  unit: (code: string) => operate('get', '/api/units/{code}', { code }),
  makeUnit: (unit: Schemas['UnitMade']) => operate('post', '/api/units', {}, unit),
  editUnit: (code: string, changes: Schemas['UnitEdit']) =>
    operate('patch', '/api/units/{code}', { code }, changes),
  people: (asked: Asked, signal?: AbortSignal) =>
    call<Schemas['PeopleOut']>(listing('/api/people', asked), signal ? { signal } : {}),
  person: (code: string) => operate('get', '/api/people/{code}', { code }),
  makePerson: (person: NewPerson) => operate('post', '/api/people', {}, person),
  editPerson: (code: string, changes: Schemas['PersonEdit']) =>
    operate('patch', '/api/people/{code}', { code }, changes),
  confirm: (code: string, version: number) =>
    operate('post', '/api/people/{code}/confirm', { code }, { version }),
  unmask: (code: string, reason: Reason) =>
    operate('post', '/api/people/{code}/unmask', { code }, { reason }),
  merge: (code: string, into: string, version: number) =>
    operate('post', '/api/people/{code}/merge', { code }, { into, version }),
  erase: (code: string) => operate('post', '/api/people/{code}/erase', { code }, { confirm: code }),
  exportPath: (code: string) => `/api/people/${encodeURIComponent(code)}/export?form=html`,
  offices: (code: string) => operate('get', '/api/units/{code}/offices', { code }),
  giveOffice: (code: string, username: string, role: OfficeRole) =>
    operate('put', '/api/units/{code}/offices/{username}', { code, username }, { role }),
  takeOffice: (code: string, username: string) =>
    operate('delete', '/api/units/{code}/offices/{username}', { code, username }),
  acts: (asked: Asked) => call<Schemas['AuditActsOut']>(listing('/api/audit', asked)),
  trades: (q: string) => call<Trade[]>(listing('/api/trades', { q, limit: 12 })),
}
