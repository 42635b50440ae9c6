import type { Frame, Picture } from '../api/board'

/** What a transport tells its owner; after `lost` it is silent. */
export interface Ear {
  frame: (frame: Frame<Picture>) => void
  lost: () => void
}

/** Opens a stream at `path` (already with its query) and returns how to close it. */
export type Transport = (path: string, ear: Ear) => () => void

const KINDS = ['snapshot', 'delta', 'heartbeat', 'end', 'closed'] as const

function read(text: unknown): Frame<Picture> | null {
  try {
    return JSON.parse(String(text)) as Frame<Picture>
  } catch {
    return null
  }
}

function hear(ear: Ear, data: unknown): void {
  const frame = read(data)
  if (frame) ear.frame(frame)
}

/** For webviews that lack a kind of stream: lost at once, so that the next way is tried. */
function missing(ear: Ear): () => void {
  const timer = setTimeout(ear.lost)
  return () => {
    clearTimeout(timer)
  }
}

export const events: Transport = (path, ear) => {
  if (typeof EventSource === 'undefined') return missing(ear)
  const source = new EventSource(`${path}&format=sse`)
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => {
      hear(ear, event.data)
    })
  }
  source.onerror = () => {
    // Our own back-off knows the board's seq and other ways; the browser's retry does not.
    source.close()
    ear.lost()
  }
  return () => {
    source.close()
  }
}

export const socket: Transport = (path, ear) => {
  if (typeof WebSocket === 'undefined') return missing(ear)
  const url = new URL(`${path}&format=ws`, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const opened = new WebSocket(url)
  opened.onmessage = (event) => {
    hear(ear, event.data)
  }
  opened.onclose = () => {
    ear.lost()
  }
  return () => {
    opened.onclose = null
    opened.close()
  }
}
