import { Masthead } from '@/lib/components/Masthead'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

/** Who judges what, what is drawn, who knows which code: the desk's page for panels. */
export function PanelsPage({ contest }: { contest: string }) {
  const say = useWords(words)
  return (
    <>
      <Masthead />
      <main id="main" className="page-panels">
        <h1>{say('title')}</h1>
        <p>{contest}</p>
      </main>
    </>
  )
}
