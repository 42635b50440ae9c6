import { language } from './language'
import { ZONE } from './zone'

/** An instant as a notice writes it, by the clocks of the house. */
export function moment(at: string): string {
  return new Date(at).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: ZONE,
  })
}
