import { useEffect } from 'react'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { AspectCard } from './AspectCard'
import type { EntryBench } from './bench'
import { Items } from './Items'
import type { Page } from './pages'
import { ReviewBody } from './Review'
import { Sign } from './Sign'
import { useSwipe } from './useSwipe'
import { words } from './words'

interface Props {
  bench: EntryBench
  pages: readonly Page[]
  /** The page shown; after the last one comes the review. */
  page: number
  setPage: (page: number) => void
}

function Steps({ bench, pages, page, setPage }: Props) {
  const say = useWords(words)
  const { slots } = bench.form
  return (
    <nav className="steps" aria-label={say('aspectsNav')}>
      {pages.map(({ key, places }, at) => {
        const slot = slots[places[0] ?? 0]
        const name = key === 'deductions' ? say('deductions') : titled(slot?.aspect.title, key)
        return (
          <button
            type="button"
            key={key}
            className="step"
            aria-label={name}
            aria-current={at === page ? 'step' : undefined}
            onClick={() => {
              setPage(at)
            }}
          >
            <span className="num">{key === 'deductions' ? '−' : at + 1}</span>
            {slot && key !== 'deductions' && <Sign state={slot.state.sign} />}
          </button>
        )
      })}
      <button
        type="button"
        className="step"
        aria-label={say('toReview')}
        aria-current={page === pages.length ? 'step' : undefined}
        onClick={() => {
          setPage(pages.length)
        }}
      >
        ✓
      </button>
    </nav>
  )
}

/** One aspect at a time: its benchmark, its keys, nothing else. */
export function Focus(props: Props) {
  const { bench, pages, page, setPage } = props
  const { form } = bench
  const swipe = useSwipe((by) => {
    setPage(Math.max(0, Math.min(pages.length, page + by)))
  })
  const shown = pages[page]
  const first = shown?.places[0] ?? -1
  const { activate, place } = form
  const inside = shown?.places.includes(place) ?? true
  useEffect(() => {
    if (!inside) activate(first)
  }, [inside, first, activate])
  return (
    <div className="focus" data-testid="focus">
      <Items bench={bench} />
      <Steps {...props} />
      <div className="focus-page" {...swipe}>
        {shown ? (
          shown.places.map((at) => {
            const slot = form.slots[at]
            return slot && <AspectCard key={slot.aspect.id} bench={bench} slot={slot} place={at} />
          })
        ) : (
          <ReviewBody
            bench={bench}
            goTo={(aspect) => {
              setPage(pages.findIndex(({ places }) => places.some((at) => form.slots[at]?.aspect.id === aspect)))
            }}
          />
        )}
      </div>
    </div>
  )
}
