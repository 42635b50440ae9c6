import type { ContestSectionProps } from '@/lib/console/section'
import { Results } from './Results'

export default function ResultsSection({ contest }: ContestSectionProps) {
  return <Results contest={contest} />
}
