import type { ApplicationDetail } from '@/lib/api/enrolment'
import { language } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { deskWords } from './deskWords'

const known = (word: string): word is keyof typeof deskWords => word in deskWords

/** What happened to an application, with the reasons that were given. */
export function Steps({ of }: { of: ApplicationDetail['steps'] }) {
  const say = useWords(deskWords)
  if (of.length === 0) return null
  const plain = (word: string) => (known(word) ? say(word) : word)
  return (
    <>
      <h3>{say('history')}</h3>
      <ol className="steps">
        {of.map((one, place) => (
          <li key={place}>
            <time dateTime={one.at}>{moment(one.at)}</time> <b>{plain(`${one.act}Step`)}</b> {one.by}
            {one.reason && one.reason !== 'reopened' && ` · ${plain(one.reason)}`}
            {one.words && `：${one.words}`}
          </li>
        ))}
      </ol>
    </>
  )
}

function moment(at: string): string {
  return new Date(at).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en', {
    month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
  })
}
