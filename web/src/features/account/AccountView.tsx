import { useState } from 'react'
import type { Account } from '@/lib/api/account'
import { Toast, type Said } from '@/lib/components/Toast'
import { useWords } from '@/lib/i18n/words'
import { Devices } from './Devices'
import { Head } from './Head'
import { Identities } from './Identities'
import { MyData } from './MyData'
import { Passkeys } from './Passkeys'
import { Password } from './Password'
import { Recovery } from './Recovery'
import { Tokens } from './Tokens'
import { Totp } from './Totp'
import { words } from './words'

/** What every part of the page is given. */
export interface PartProps {
  account: Account
  changed: (account: Account) => void
  /** Reads the account anew. */
  again: () => void
  say: (text: string) => void
}

interface Props {
  account: Account
  changed: (account: Account) => void
  again: () => void
}

let count = 0

/** The account page of whoever is signed in. */
export function AccountView({ account, changed, again }: Props) {
  const speak = useWords(words)
  const [said, setSaid] = useState<Said | null>(null)
  const say = (text: string) => {
    setSaid({ text, key: ++count })
  }
  const part: PartProps = { account, changed, again, say }
  return (
    <>
      <Head {...part} />
      <section className="account-part" aria-labelledby="methods">
        <h2 id="methods">{speak('methods')}</h2>
        <Password {...part} />
        <Passkeys {...part} />
        <Totp {...part} />
        <Recovery {...part} />
        <Identities {...part} />
      </section>
      <Devices {...part} />
      <Tokens {...part} />
      {account.person !== null && <MyData person={account.person} {...part} />}
      <Toast
        said={said}
        gone={() => {
          setSaid(null)
        }}
      />
    </>
  )
}
