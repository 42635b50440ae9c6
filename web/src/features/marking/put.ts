import { remedy, told } from '@/lib/api/client'
import type { Said } from './jobs'

/** `away`: no answer, or one that says "later". */
export type PutAnswer = 'taken' | 'away' | Said

const LATER = new Set([0, 401, 403, 408, 429])

function saidOf(status: number, text: string): Said {
  try {
    const { error } = JSON.parse(text) as { error: Parameters<typeof told>[0] & { code?: string } }
    return { code: error.code ?? 'http', message: told(error), fix: remedy(error) }
  } catch {
    return { code: 'http', message: `HTTP ${status}`, fix: '' }
  }
}

/** One upload with its progress, which `fetch` does not tell. */
export function put(
  path: string,
  body: Blob,
  media: string,
  progress: (part: number) => void,
): Promise<PutAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.setRequestHeader('Content-Type', media)
    request.upload.onprogress = ({ loaded, total }) => {
      progress(total > 0 ? loaded / total : 0)
    }
    request.onloadend = () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300) resolve('taken')
      else resolve(LATER.has(status) || status >= 500 ? 'away' : saidOf(status, responseText))
    }
    request.send(body)
  })
}
