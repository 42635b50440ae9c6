import { contestPath } from '@/lib/api/contests'
import { useLanguage } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

const KINDS = [
  { kind: 'book', asked: 'kind=book' },
  { kind: 'publicBook', asked: 'kind=book&public=true' },
  { kind: 'notice', asked: 'kind=notice' },
] as const
const FORMS = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' } as const

/** Result book and notice, to be printed or written on in. */
export function Books({ contest }: { contest: string }) {
  const say = useWords(words)
  const language = useLanguage()
  return (
    <section className="block">
      <h2>{say('books')}</h2>
      <p>{say('booksSay')}</p>
      {KINDS.map(({ kind, asked }) => (
        <p key={kind} className="book-row">
          <strong>{say(kind)}</strong>{' '}
          {Object.entries(FORMS).map(([ending, name]) => (
            <a
              key={ending}
              className="button"
              href={`${contestPath(contest)}/results.${ending}?${asked}&language=${language}`}
              aria-label={`${say(kind)} ${name}`}
              download
            >
              {name}
            </a>
          ))}
        </p>
      ))}
    </section>
  )
}
