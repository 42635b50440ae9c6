import { language } from '../i18n/language'

/** A refusal by the server, in words a person can act on. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly fix: string
  readonly problems: Problem[]

  constructor(status: number, body: ErrorBody) {
    const zh = language() === 'zh'
    super((zh ? body.zh : undefined) ?? body.message ?? `HTTP ${status}`)
    this.status = status
    this.code = body.code ?? 'http'
    this.fix = body.fix ?? ''
    this.problems = body.problems ?? []
  }
}

/** No answer came: the network or the server is away. Nothing is known to have happened. */
export class Unreachable extends Error {}

export interface Problem {
  code?: string
  message: string
  fix?: string
  file?: string
  line?: number
  column?: number
}

interface ErrorBody {
  code?: string
  message?: string
  zh?: string
  fix?: string
  problems?: Problem[]
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
  const answer = (await response.json().catch(() => ({}))) as { error?: ErrorBody }
  throw new Refusal(response.status, answer.error ?? {})
}

export async function call<T>(path: string, options: Send = {}): Promise<T> {
  const response = await send(path, options)
  if (response.status === 204) return undefined as T
  return (await response.json()) as T
}
