import { EmptyState } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { words } from './homeWords'

/** Said to whoever may open no contest: whom to ask. */
export function NoOffice() {
  const say = useWords(words)
  return (
    <EmptyState title={say('noOffice')}>
      <p>{say('noOfficeHint')}</p>
      <p className="empty-ways">
        <a className="button" href="/account">
          {say('myAccount')}
        </a>
      </p>
    </EmptyState>
  )
}
