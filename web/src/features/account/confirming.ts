import { Refusal } from '@/lib/api/client'

/** With what somebody can show who it is, if that is what the server asks for first. */
export function asksWho(error: unknown): string[] | null {
  if (!(error instanceof Refusal) || error.code !== 'confirm_identity') return null
  const types = error.params['types']
  return Array.isArray(types) ? types.map(String) : []
}

type Ask = (types: string[], confirmed: () => void, refused: (error: unknown) => void) => void

/** Runs something important; if the server wants to know who it is, asks, then runs it again. */
export async function confirming<T>(ask: Ask, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const types = asksWho(error)
    if (types === null) throw error
    await new Promise<void>((resolve, reject) => {
      ask(types, resolve, reject)
    })
    return run()
  }
}

/** The owner closed the dialog: nothing is to be done, and nothing is wrong. */
export class Dismissed extends Error {}
