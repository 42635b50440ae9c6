import { language } from '../i18n/language'

/** A refusal by the server, in words a person can act on. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fix: string
  readonly problems: Problem[]
  readonly params: Readonly<Record<string, unknown>>

  constructor(status: number, body: ErrorBody) {
    super(told(body) || `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? 'http'
    this.fix = remedy(body)
    this.problems = body.problems ?? []
    this.params = body.params ?? {}
  }
}

/** No answer came: the network or the server is away. Nothing is known to have happened. */
export class Unreachable extends Error {}

/** What the server says about something wrong; `zh` says what to do as well. */
interface Told {
  message?: string
  zh?: string
  fix?: string
  fix_zh?: string
}

/** What is wrong, in the reader's language if the server has it. */
export function told({ message = '', zh }: Told): string {
  return (language() === 'zh' && zh) || message
}

/** What to do about it; never English beside Chinese. */
export function remedy({ zh, fix = '', fix_zh: own }: Told): string {
  if (language() !== 'zh') return fix
  return own ?? (zh ? '' : fix)
}

export interface Problem extends Told {
  code?: string
  message: string
  file?: string
  line?: number
  column?: number
}

export interface ErrorBody extends Told {
  code?: string
  problems?: Problem[]
  params?: Record<string, unknown>
}

/** What an answer of 400 and above says; empty-handed if it cannot be read. */
export function refusal(status: number, text: string): Refusal {
  try {
    const answer = JSON.parse(text) as { error?: ErrorBody }
    return new Refusal(status, answer.error ?? {})
  } catch {
    return new Refusal(status, {})
  }
}

export interface Send {
  method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  /** JSON, or a `Blob`/string sent as it is. */
  body?: unknown
  type?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

function raw(body: unknown): body is string | Blob {
  return typeof body === 'string' || body instanceof Blob
}

/** One request; any answer below 400 or 304 is returned, everything else is thrown. */
export async function send(path: string, { method = 'GET', body, type, headers, signal }: Send = {}) {
  const own: Record<string, string> = { Accept: 'application/json', ...headers }
  if (body !== undefined) own['Content-Type'] = type ?? 'application/json'
  const init: RequestInit = { method, headers: own, credentials: 'same-origin' }
  if (body !== undefined) init.body = raw(body) ? body : JSON.stringify(body)
  if (signal) init.signal = signal
  const response = await fetch(path, init).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new Unreachable(String(error))
  })
  if (response.status >= 502 && response.status <= 504) throw new Unreachable(`HTTP ${response.status}`)
  if (response.status < 400) return response
  throw refusal(response.status, await response.text().catch(() => ''))
}

export async function call<T>(path: string, options: Send = {}): Promise<T> {
  const response = await send(path, options)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}
