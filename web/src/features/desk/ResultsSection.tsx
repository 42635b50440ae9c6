import type { ContestSectionProps } from '@/lib/console/section'
import { Results } from './Results'

export { resultsHelp as help } from './help'

export default function ResultsSection({ contest }: ContestSectionProps) {
  return <Results contest={contest} />
}
