import type { TakenKind } from '@/lib/api/works'
import { phrase } from '@/lib/i18n/words'
import { fixWords, placeWords, whatWords } from './faultWords'
import { megabytes, type Fault } from './files'
import { placeOf } from './places'

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function kindName(media: unknown, takes: readonly TakenKind[]): string {
  return takes.find((kind) => kind.media === media)?.suffix.toUpperCase() ?? (text(media) || '?')
}

function isKey<L extends object>(words: L, key: string): key is keyof L & string {
  return key in words
}

const say = (key: keyof typeof placeWords & string, values?: Record<string, string | number>) =>
  phrase(placeWords, key, values)

/** What happened to a file. */
export function whatHappened({ code, message, params }: Fault, takes: readonly TakenKind[]): string {
  const key = code === 'identity_found' ? `${code}_${text(params['kind'])}` : code
  if (!isKey(whatWords, key) || (key === 'file_too_large' && typeof params['size'] !== 'number')) {
    return message
  }
  return phrase(whatWords, key, {
    media: text(params['media']) || '?',
    declared: kindName(params['declared'], takes),
    found: kindName(params['found'], takes),
    where: placeOf(text(params['where']), say),
    size: megabytes(Number(params['size'])),
    limit: Math.floor(Number(params['limit']) / 1024 / 1024),
  })
}

/** What to do about it. */
export function whatToDo({ code, params }: Fault, takes: readonly TakenKind[]): string {
  if (code === 'identity_found') {
    const where = text(params['where'])
    if (where === 'title') return phrase(fixWords, 'identity_title')
    return phrase(fixWords, where === 'file name' ? 'identity_fileName' : 'identity_file')
  }
  const kinds = takes.map(({ suffix }) => suffix.toUpperCase()).join(', ')
  return phrase(fixWords, isKey(fixWords, code) ? code : 'other', { kinds })
}

/** Faults that another title or entry may cure; the others need another file. */
export function curable({ code, params }: Fault): boolean {
  if (code === 'identity_found') return params['where'] === 'title'
  return !code.startsWith('file_') && code !== 'too_large' && code !== 'id_reused'
}
