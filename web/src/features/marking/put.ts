import { Refusal } from '@/lib/api/client'
import { upload } from '@/lib/api/upload'
import type { Said } from './jobs'

/** `away`: no answer, or one that says "later". */
export type PutAnswer = 'taken' | 'away' | Said

const LATER = new Set([401, 403, 408, 429])

/** One upload and what became of it. */
export async function put(
  path: string,
  body: Blob,
  media: string,
  progress: (part: number) => void,
): Promise<PutAnswer> {
  try {
    await upload({ path, body, media, progress })
    return 'taken'
  } catch (error) {
    if (!(error instanceof Refusal) || LATER.has(error.status) || error.status >= 500) return 'away'
    return { code: error.code, message: error.message, fix: error.fix }
  }
}
