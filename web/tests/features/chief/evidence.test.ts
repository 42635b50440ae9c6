import { expect, it } from 'vitest'
import { evidenceOf, kindOf } from '@/features/chief/evidence'
import type { Attached } from '@/lib/api/works'

function attached(evidence: string, entry: string, by: string): Attached {
  const place = { stage: 'heat', aspect: 'A1', item: '', digest: '', size: 1, at: 1, url: '' }
  return { ...place, evidence, entry, by, media: 'image/png' }
}

const ALL = [attached('a', 'E1', 'J1'), attached('b', 'E1', 'J2'), attached('c', 'E2', 'J1')]
const names = (files: Attached[]) => files.map(({ evidence }) => evidence)

it('shows a form its own evidence, and the entry’s others apart', () => {
  const { own, others } = evidenceOf(ALL, 'E1', 'J2')
  expect([names(own), names(others)]).toEqual([['b'], ['a']])
  expect(names(evidenceOf(ALL, 'E1', null).own)).toEqual(['a', 'b'])
})

it('tells pictures, clips and papers apart', () => {
  const kinds = ['image/webp', 'video/mp4', 'application/pdf'].map((media) => kindOf({ media }))
  expect(kinds).toEqual(['image', 'video', 'document'])
})
