import { account } from '@/lib/api/account'
import { useWords } from '@/lib/i18n/words'
import { linkWords } from './linkWords'
import { NewAccount } from './NewAccount'

/** An account without an invitation, where this server lets anybody in. */
export function SignUp({ signedIn }: { signedIn: () => void }) {
  const say = useWords(linkWords)
  return (
    <details className="sign-in sign-up">
      <summary>{say('signup')}</summary>
      <NewAccount make={(own) => account.signUp(own)} done={signedIn} />
    </details>
  )
}
