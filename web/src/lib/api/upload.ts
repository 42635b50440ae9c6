import { refusal, Unreachable } from './client'

interface Upload {
  path: string
  body: Blob
  media: string
  /** How much is over, 0 to 1. */
  progress: (part: number) => void
  signal?: AbortSignal
}

/** Puts a file with its progress, which `fetch` does not tell; throws as `send` does. */
export function upload({ path, body, media, progress, signal }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', media)
    request.upload.onprogress = ({ loaded, total }) => {
      progress(total > 0 ? loaded / total : 0)
    }
    request.onloadend = () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300) resolve()
      else if (status === 0 || (status >= 502 && status <= 504)) {
        reject(new Unreachable(`HTTP ${status}`))
      } else reject(refusal(status, responseText))
    }
    signal?.addEventListener('abort', () => {
      request.abort()
    })
    request.send(body)
  })
}
