import type { Say } from '@/lib/i18n/words'
import type { words } from './words'

const GRADES = ['grade1', 'grade2', 'grade3', 'grade4', 'grade5', 'grade6', 'grade7', 'grade8'] as const

export function gradeOf(say: Say<typeof words>, grade: number | null): string {
  const found = grade === null ? undefined : GRADES[grade - 1]
  return say(found ?? 'gradeNone')
}

export function standingOf(say: Say<typeof words>, standing: string): string {
  const found = (['worker', 'teacher', 'student'] as const).find((one) => one === standing)
  return found ? say(found) : standing
}
