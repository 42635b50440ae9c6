import type { TakenKind } from '@/lib/api/works'

const MEGA = 1024 * 1024
const BETWEEN = /^[\s_.\-–—·、，,：:+()（）[\]【】]+/

/** Why a file is not taken: the server's code, or the same one told before anything is sent. */
export interface Fault {
  code: string
  /** What the server says; empty if it was not asked. */
  message: string
  params: Readonly<Record<string, unknown>>
}

interface Chosen {
  name: string
  type: string
  size: number
}

export function megabytes(bytes: number): string {
  return bytes < MEGA / 10 ? '0.1' : (bytes / MEGA).toFixed(1)
}

/** How large a file is, for reading. */
export function sizeOf(bytes: number): string {
  return bytes < MEGA ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes(bytes)} MB`
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}

function suffix(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase()
}

const SAME: Readonly<Record<string, string>> = { jpeg: 'jpg', m4v: 'mp4', md: 'txt', log: 'txt' }

/** The type a file is sent as: what the browser says, else what its name does. */
export function mediaOf(file: Chosen, takes: readonly TakenKind[]): string {
  const said = file.type.split(';')[0] ?? ''
  if (takes.some(({ media }) => media === said)) return said
  const end = suffix(file.name)
  return takes.find((kind) => kind.suffix === (SAME[end] ?? end))?.media ?? said
}

/** What can be told of a file without sending it; `null`: nothing is wrong. */
export function unfit(file: Chosen, takes: readonly TakenKind[]): Fault | null {
  const media = mediaOf(file, takes)
  const kind = takes.find((one) => one.media === media)
  if (!kind) return { code: 'file_type_unknown', message: '', params: { media: suffix(file.name) || media } }
  if (file.size === 0) return { code: 'file_empty', message: '', params: {} }
  if (file.size > kind.limit) {
    return { code: 'file_too_large', message: '', params: { limit: kind.limit, size: file.size } }
  }
  return null
}

function follows(name: string, code: string): boolean {
  if (!name.toLowerCase().startsWith(code.toLowerCase())) return false
  return !/^[A-Za-z0-9]/.test(name.slice(code.length))
}

/** Whose work it is if the file's name begins with an entry's code; else empty. */
export function ownerOf(name: string, codes: readonly string[]): string {
  const fits = codes.filter((code) => follows(stem(name), code))
  return fits.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
}

/** What the work is called until somebody says better: the file's name without the code. */
export function titleOf(name: string, code: string): string {
  const whole = stem(name)
  const rest = code && follows(whole, code) ? whole.slice(code.length).replace(BETWEEN, '') : whole
  return rest.slice(0, 200)
}
