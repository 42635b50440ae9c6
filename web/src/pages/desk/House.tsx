import { useWords } from '@/lib/i18n/words'
import { Help } from './Help'
import { Home } from './Home'
import { NoOffice } from './NoOffice'
import { Menu, spoken } from './Menu'
import { NoPage } from './NoPage'
import { housePart } from './parts'
import { HOUSE_SECTIONS } from './sections'
import { words } from './words'

/** The desk outside any contest: its first page, units, people and what else the house keeps. */
export function House({ opens, asked }: { opens: boolean; asked?: string | undefined }) {
  const say = useWords(words)
  const sections = HOUSE_SECTIONS.filter(({ id }) => opens || id !== 'start')
  const section = HOUSE_SECTIONS.find(({ id }) => id === asked)
  const items = [
    { href: '#/', title: words.contests, current: asked === undefined },
    ...sections.map(({ id, title }) => ({ href: `#/@/${id}`, title, current: id === asked })),
  ]
  return (
    <div className="desk">
      <Menu label={say('desk')} groups={[{ id: 'house', title: say('house'), items }]} />
      <div className="desk-main">
        {asked === undefined && <Home opens={opens} />}
        {asked !== undefined && !section && (
          <NoPage ways={items} />
        )}
        {section && (
          <>
            <header className="desk-head">
              <h1>{spoken(section.title)}</h1>
              <Help key={section.id} load={section.load} />
            </header>
            {sections.includes(section) ? housePart(section.id) : <NoOffice />}
          </>
        )}
      </div>
    </div>
  )
}
