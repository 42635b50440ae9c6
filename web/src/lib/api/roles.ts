export type Role = 'organiser' | 'scorekeeper' | 'jury'
export type Right = 'run' | 'conduct' | 'decide'

const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  organiser: ['run', 'conduct', 'decide'],
  scorekeeper: ['conduct'],
  jury: ['decide'],
}

/**
 * What to offer somebody of that role; the server is who decides.
 *
 * `run`: stations and keys. `conduct`: begin and end attempts. `decide`: overrule the referee,
 * correct its rules.
 */
export function may(role: string | null, right: Right): boolean {
  return role !== null && (RIGHTS[role]?.includes(right) ?? false)
}
