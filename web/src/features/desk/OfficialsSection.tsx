import type { ContestSectionProps } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import './links.css'
import { Officials } from './Officials'

export { officialsHelp as help } from './help'

export default function OfficialsSection({ contest: { id, title } }: ContestSectionProps) {
  return <Officials contest={id} title={titled(title, id)} />
}
