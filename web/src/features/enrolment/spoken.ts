import { language } from '@/lib/i18n/language'

type Words = Partial<Record<'zh' | 'en', string>>

/** What the organisers wrote, in the reader's language if they wrote it so. */
export function spoken(words: Words): string {
  return (language() === 'zh' ? words.zh : words.en) ?? words.zh ?? words.en ?? ''
}
