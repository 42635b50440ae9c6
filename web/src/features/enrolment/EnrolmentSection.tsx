import type { ContestSectionProps } from '@/lib/console/section'
import { may } from '@/lib/api/roles'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { Applications } from './Applications'
import { Importing } from './Importing'
import { PlanForm } from './PlanForm'
import './enrolment.css'
import { words } from './words'

export { help } from './help'

const PARTS = ['applications', 'importing', 'rules'] as const

/** Applications, lists that come in, and what the contest asks. */
export default function EnrolmentSection({ contest, changed }: ContestSectionProps) {
  const say = useWords(words)
  const [, section = 'enrolment', asked] = useHash()
  const parts = PARTS.filter((one) => one !== 'rules' || may(contest.role, 'run'))
  const part = parts.find((one) => one === asked) ?? 'applications'
  const here = `#/${encodeURIComponent(contest.id)}/${section}`
  return (
    <>
      <nav className="enrolment-parts" aria-label={say('applications')}>
        {parts.map((one) => (
          <a key={one} href={`${here}/${one}`} aria-current={one === part ? 'page' : undefined}>
            {say(one)}
          </a>
        ))}
      </nav>
      {part === 'applications' && <Applications contest={contest.id} changed={changed} />}
      {part === 'importing' && <Importing contest={contest.id} changed={changed} />}
      {part === 'rules' && <PlanForm contest={contest.id} />}
    </>
  )
}
