import type { Cell, Said } from './jobs'

/** A photo or clip that waits on this device. */
export interface StoredFile extends Cell {
  file: string
  owner: string
  name: string
  media: string
  blob: Blob
  refused: Said | null
}

const MEGA = 1024 * 1024

/** The most the server takes, by kind. */
export const MOST = { image: 25, video: 300 } as const

const KINDS: Readonly<Record<string, keyof typeof MOST>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
}

export type Unfit = { fault: 'kind' } | { fault: 'size'; most: number; size: number }

export function megabytes(bytes: number): string {
  return bytes < MEGA / 10 ? '0.1' : (bytes / MEGA).toFixed(1)
}

/** What is wrong with a file, told before anything is sent; `null`: nothing. */
export function unfit(file: { type: string; size: number }): Unfit | null {
  const kind = KINDS[file.type.split(';')[0] ?? '']
  if (!kind) return { fault: 'kind' }
  const most = MOST[kind]
  return file.size > most * MEGA ? { fault: 'size', most, size: file.size } : null
}

/** The address a file is put to. */
export function uploadPath(file: StoredFile): string {
  const contest = file.owner.slice(0, file.owner.indexOf('/'))
  const { stage, entry, aspect, item } = file
  const where = new URLSearchParams({ stage, entry, aspect, item })
  return `/api/contests/${encodeURIComponent(contest)}/evidence/${file.file}?${where.toString()}`
}
