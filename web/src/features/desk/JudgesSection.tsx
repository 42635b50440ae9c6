import type { ContestSectionProps } from '@/lib/console/section'
import { titled } from '@/lib/i18n/language'
import { Judges } from './Judges'
import './links.css'
import { keepLinks, useLinks } from './made'

export { judgesHelp as help } from './help'

export default function JudgesSection({ contest: { id, title } }: ContestSectionProps) {
  const links = useLinks(id)
  return (
    <Judges
      contest={id}
      title={titled(title, id)}
      links={links}
      linked={(fresh) => {
        keepLinks(id, fresh)
      }}
    />
  )
}
