import { useId } from 'react'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

export function Search({ text, change }: { text: string; change: (text: string) => void }) {
  const say = useWords(words)
  const id = useId()
  return (
    <div className="search" role="search">
      <label className="say" htmlFor={id}>
        {say('search')}
      </label>
      <input
        id={id}
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
