import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { readContest, type ContestDetail } from '@/lib/api/contests'
import { Dialog } from '@/lib/components/Dialog'
import { useWords } from '@/lib/i18n/words'
import { useHash } from '@/lib/useHash'
import { useLoaded } from '@/lib/useLoaded'
import { useSettled } from '@/lib/useSettled'
import './palette.css'
import { search, type Place } from './places'
import { words } from './words'

function inside(contest: string | undefined): Promise<ContestDetail | null> {
  return contest && contest !== '@' ? readContest(contest) : Promise.resolve(null)
}

/** Type a few letters, go there: sections, contests, entries of this contest, people. */
export default function Palette({ close }: { close: () => void }) {
  const say = useWords(words)
  const id = useId()
  const [contest] = useHash()
  const { data: here } = useLoaded(() => inside(contest), contest ?? '')
  const [text, setText] = useState('')
  const asked = useSettled(text.trim())
  const [places, setPlaces] = useState<readonly Place[]>([])
  const [active, setActive] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    void search(asked, here, asking.signal).then((found) => {
      if (asking.signal.aborted) return
      setPlaces(found)
      setActive(0)
    })
    return () => {
      asking.abort()
    }
  }, [asked, here])
  const go = (place: Place | undefined) => {
    if (!place) return
    close()
    location.hash = place.href
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = (active + step + places.length) % Math.max(1, places.length)
      setActive(next)
      document.getElementById(`${id}${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(places[active])
    }
  }
  return (
    <Dialog title={say('search')} close={close}>
      <div className="palette">
        <input
          className="input"
          type="text"
          role="combobox"
          aria-label={say('searchFor')}
          aria-expanded={places.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={places.length > 0 ? `${id}${active}` : undefined}
          aria-autocomplete="list"
          placeholder={say('searchFor')}
          autoComplete="off"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
          }}
          onKeyDown={press}
        />
        <div className="palette-list" role="listbox" id={`${id}list`} aria-label={say('search')} tabIndex={-1}>
          {places.map((place, at) => (
            <div
              key={place.href}
              id={`${id}${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className="palette-place"
              onClick={() => {
                go(place)
              }}
              onKeyDown={press}
            >
              <span>{place.title}</span>
              <span className="hint">
                {place.beside} {say(place.group)}
              </span>
            </div>
          ))}
        </div>
        <p className="hint" role="status">
          {places.length === 0 && asked !== '' ? say('nothing') : say('paletteKeys')}
        </p>
      </div>
    </Dialog>
  )
}
