import type { Picture } from '../api/board'
import { send } from '../api/client'

/** Reads a board whole; a second read of the same board costs a `304` and gives `null`. */
export class Poller<P extends Picture> {
  private tag = ''
  private readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Read it whole the next time. */
  forget(): void {
    this.tag = ''
  }

  async read(): Promise<P | null> {
    const headers: Record<string, string> = this.tag ? { 'If-None-Match': this.tag } : {}
    const response = await send(this.path, { headers })
    if (response.status === 304) return null
    this.tag = response.headers.get('ETag') ?? ''
    return (await response.json()) as P
  }
}
