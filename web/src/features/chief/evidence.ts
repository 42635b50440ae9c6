import type { Attached } from '@/lib/api/works'

export type EvidenceKind = 'image' | 'video' | 'document'

export function kindOf({ media }: Pick<Attached, 'media'>): EvidenceKind {
  if (media.startsWith('image/')) return 'image'
  return media.startsWith('video/') ? 'video' : 'document'
}

/** An entry's evidence: the judge's own first, in the order in which it came. */
export function evidenceOf(all: readonly Attached[], entry: string, judge: string | null): {
  own: Attached[]
  others: Attached[]
} {
  const here = all.filter((one) => one.entry === entry)
  if (judge === null) return { own: here, others: [] }
  return { own: here.filter(({ by }) => by === judge), others: here.filter(({ by }) => by !== judge) }
}
