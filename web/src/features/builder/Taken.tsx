import type { Profile } from '@/lib/api/builder'
import { schedule } from '@/lib/api/schedule'
import { useWords } from '@/lib/i18n/words'
import { useLoaded } from '@/lib/useLoaded'
import { words } from './words'

/** What another holding takes along from this one, and what stays. */
export function Taken({ profile }: { profile: Profile }) {
  const say = useWords(words)
  const { data: hall } = useLoaded(() => schedule.hall(profile.contest), profile.contest)
  const venues = (hall?.venues ?? []).map(({ code, name }) =>
    say('venueOf', { name: name || code, n: (hall?.stations ?? []).filter(({ venue }) => venue === code).length }),
  )
  return (
    <div className="taken" data-testid="taken">
      <p>{say('takes')}</p>
      <ul>
        <li>{say('takesWords')}</li>
        <li>{say('takesPlan', { n: profile.plan.length })}</li>
        <li>
          {venues.length > 0 ? say('takesHall', { venues: venues.join(say('comma')) }) : say('takesNoHall')}
        </li>
      </ul>
      <p className="hint">{say('leaves')}</p>
    </div>
  )
}
