export type Role =
  | 'organiser'
  | 'scorekeeper'
  | 'jury'
  | 'supervisor'
  | 'encryption'
  | 'arbitrator'
  | 'unit'
export type Right =
  | 'run'
  | 'conduct'
  | 'decide'
  | 'mark'
  | 'confirm'
  | 'watch'
  | 'progress'
  | 'witness'
  | 'seal'
  | 'arbitrate'
  | 'enrol'
  | 'report'

const ALL: readonly Right[] = [
  'run',
  'conduct',
  'decide',
  'mark',
  'confirm',
  'watch',
  'progress',
  'witness',
  'seal',
  'arbitrate',
  'enrol',
  'report',
]
const RIGHTS: Readonly<Record<string, readonly Right[]>> = {
  organiser: ALL,
  scorekeeper: ['conduct', 'mark', 'progress', 'confirm', 'report'],
  jury: ['decide', 'progress', 'confirm', 'watch', 'mark', 'report'],
  supervisor: ['progress', 'witness', 'watch', 'report'],
  encryption: ['seal'],
  arbitrator: ['progress', 'watch', 'arbitrate', 'report'],
  unit: ['enrol', 'report'],
}

/**
 * What to offer somebody of that role; the server is who decides.
 *
 * `run`: stations and keys. `conduct`: begin and end attempts. `decide`: overrule the referee,
 * correct its rules, rule on disputes, problems and penalties. `confirm`: be the second person for
 * marks entered by somebody else. `witness`: stand by draws, openings and unlocks. `arbitrate`:
 * decide appeals. `enrol`: applications. `report`: a campaign's sites. `unit` is no official: an
 * officer of a unit that takes part.
 */
export function may(role: string | null, right: Right): boolean {
  return role !== null && (RIGHTS[role]?.includes(right) ?? false)
}
