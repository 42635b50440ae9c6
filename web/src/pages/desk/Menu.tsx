import { useState, type ReactNode } from 'react'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

export interface MenuItem {
  href: string
  title: readonly [zh: string, en: string]
  current?: boolean
  /** The step of the contest that is under way. */
  under?: boolean
  /** Leads to a page of its own. */
  out?: boolean
}

export interface MenuGroup {
  id: string
  title: string
  items: readonly MenuItem[]
}

/** Words in the reader's language; whoever shows them also calls `useWords`. */
export function spoken([zh, en]: readonly [string, string]): string {
  return language() === 'zh' ? zh : en
}

interface Props {
  label: string
  groups: readonly MenuGroup[]
  children?: ReactNode
}

/** The desk's menu: a column beside the work, on a phone a list that unfolds. */
export function Menu({ label, groups, children }: Props) {
  const say = useWords(words)
  const [open, setOpen] = useState(false)
  const now = groups.flatMap(({ items }) => items).find(({ current }) => current)
  return (
    <nav className="menu" aria-label={label} data-open={open}>
      <button
        type="button"
        className="menu-fold"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <span className="hint">{say('choose')}</span> {now ? spoken(now.title) : label}
      </button>
      <div className="menu-body">
        {children}
        {groups.map(({ id, title, items }) => (
          <div key={id} className="menu-group" role="group" aria-labelledby={`menu-${id}`}>
            <p className="menu-title" id={`menu-${id}`}>
              {title}
            </p>
            {items.map((item) => (
              <a
                key={item.href}
                className={item.out ? 'menu-item menu-out' : 'menu-item'}
                href={item.href}
                aria-current={item.current ? 'page' : undefined}
                onClick={() => {
                  setOpen(false)
                }}
              >
                {spoken(item.title)}
                {item.under && <span className="menu-now">{say('now')}</span>}
                {item.out && ' ↗'}
              </a>
            ))}
          </div>
        ))}
      </div>
    </nav>
  )
}
