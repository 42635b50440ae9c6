import { useEffect, useState, type RefObject } from 'react'

const TURN = 10_000

/**
 * Pages of as many rows as fit the screen, turned every 10 s: for screens that nobody scrolls.
 *
 * Returns the page (from 0) and how many rows fit.
 */
export function usePages(
  on: boolean,
  total: number,
  place: RefObject<HTMLElement | null>,
): { page: number; fit: number; pages: number } {
  const [fit, setFit] = useState(10)
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (!on) return
    const measure = () => {
      const row = place.current?.querySelector<HTMLElement>('[data-entry]')
      if (!row) return
      const top = row.parentElement?.getBoundingClientRect().top ?? 0
      const room = innerHeight - top - scrollY - innerHeight * 0.07
      setFit(Math.max(1, Math.floor(room / row.offsetHeight)))
    }
    measure()
    addEventListener('resize', measure)
    return () => {
      removeEventListener('resize', measure)
    }
  }, [on, place, total])
  const pages = Math.max(1, Math.ceil(total / fit))
  useEffect(() => {
    if (!on || pages < 2) return
    const timer = setInterval(() => {
      setPage((n) => n + 1)
    }, TURN)
    return () => {
      clearInterval(timer)
    }
  }, [on, pages])
  return { page: page % pages, fit, pages }
}
