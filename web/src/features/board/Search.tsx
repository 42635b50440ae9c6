import { useWords } from '@/lib/i18n/words'
import { words } from './words'

export function Search({ text, change }: { text: string; change: (text: string) => void }) {
  const say = useWords(words)
  return (
    <div className="search" role="search">
      <input
        aria-label={say('search')}
        className="input"
        type="search"
        value={text}
        placeholder={say('search')}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => {
          change(event.target.value)
        }}
      />
    </div>
  )
}
