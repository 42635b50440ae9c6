import type { ReactNode } from 'react'
import { enlarge, useElder } from '../appearance'
import { speak, useLanguage } from '../i18n/language'
import { useWords } from '../i18n/words'
import seal from '../seal.svg'
import { words } from './words'

/** The head of every page: the seal, what the page adds, size and language. */
export function Masthead({ children }: { children?: ReactNode }) {
  const say = useWords(words)
  const language = useLanguage()
  const elder = useElder()
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {say('skip')}
      </a>
      <a className="brand" href="/" aria-label={say('home')}>
        <img src={seal} alt="" width="32" height="32" />
        <span className="brand-name">{say('brand')}</span>
      </a>
      <div className="masthead-own">{children}</div>
      <div className="masthead-tools">
        <button
          type="button"
          className="tool"
          aria-pressed={elder}
          onClick={() => {
            enlarge(!elder)
          }}
        >
          {say('elder')}
        </button>
        <button
          type="button"
          className="tool"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => {
            speak(language === 'zh' ? 'en' : 'zh')
          }}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
      </div>
    </header>
  )
}
