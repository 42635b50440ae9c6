import { language } from '@/lib/i18n/language'

/** A day written as `2026-09-10`: 2026年9月10日. */
export function day(text: string): string {
  const [year, month, date] = text.split('-').map(Number)
  if (!year || !month || !date) return text
  if (language() === 'zh') return `${year}年${month}月${date}日`
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

export function days(first: string | null, last: string | null): string {
  if (!first) return ''
  return last && last !== first ? `${day(first)} – ${day(last)}` : day(first)
}
