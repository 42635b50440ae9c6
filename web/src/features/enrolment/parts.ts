export type Part = 'leader' | 'member' | 'substitute'

/** Somebody in an application that is being put together. */
export interface Member {
  person: string
  name: string
  part: Part
}

export const PARTS: readonly Part[] = ['leader', 'member', 'substitute']

export function partOf(word: string): Part {
  return PARTS.find((one) => one === word) ?? 'member'
}

/** As the API takes them. */
export function wanted(members: readonly Member[]): { person: string; part: Part }[] {
  return members.map(({ person, part }) => ({ person, part }))
}
