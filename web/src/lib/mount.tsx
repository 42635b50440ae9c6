import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import './tokens.css'
import './base.css'
import './components/components.css'

/** Puts a page into the shell that the server sent. */
export function mount(page: ReactNode): void {
  const place = document.getElementById('app')
  if (place) createRoot(place).render(<StrictMode>{page}</StrictMode>)
}

/** The contest that the address names: `/live/{contest}`, or `?contest=`. */
export function contestOfAddress(): string {
  const asked = new URLSearchParams(location.search).get('contest')
  return asked ?? decodeURIComponent(location.pathname.split('/')[2] ?? '')
}
