/** Where a judge is, kept in the address, so that a reload comes back to it. */
export interface Place {
  /** Null where the address names the entry only. */
  stage: string | null
  entry: string
}

/** The address of an entry's form; `stage` null: the contest has one only. */
export function addressOf(stage: string | null, entry: string): string {
  const parts = stage === null ? [entry] : [stage, entry]
  return `#${parts.map(encodeURIComponent).join('/')}`
}

export function placeIn(hash: string = location.hash): Place {
  const [first = '', second] = hash.slice(1).split('/').map(decodeURIComponent)
  return second === undefined ? { stage: null, entry: first } : { stage: first, entry: second }
}
