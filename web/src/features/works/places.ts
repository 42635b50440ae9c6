import type { Say } from '@/lib/i18n/words'
import type { placeWords } from './faultWords'

type Key = keyof typeof placeWords & string

/** Pattern of a place as the server names it → what people call it; `$1` is `{n}`. */
const PLACES: readonly (readonly [RegExp, Key])[] = [
  [/^file name$/, 'fileName'],
  [/^title$/, 'title'],
  [/^text$/, 'body'],
  [/^(?:metadata exif|EXIF)$/i, 'exif'],
  [/^metadata (.+)$/, 'picture'],
  [/^PDF information \/Author$/, 'pdfAuthor'],
  [/^PDF information \/Title$/, 'pdfTitle'],
  [/^PDF information \/(.+)$/, 'pdfOther'],
  [/^XMP$/, 'xmp'],
  [/^page (\d+)$/, 'page'],
  [/^ppt\/slides\/slide(\d+)/, 'slide'],
  [/^ppt\/notesSlides\/notesSlide(\d+)/, 'notes'],
  [/^xl\/worksheets\/sheet(\d+)/, 'sheet'],
  [/^(?:word|ppt|xl)\/(?:.*\/)?(?:comments|people|authors|persons|commentAuthors)/, 'comments'],
  [/^word\/(?:header|footer)/, 'header'],
  [/^word\/document/, 'body'],
  [/^xl\/sharedStrings/, 'cells'],
  [/^docProps\//, 'properties'],
  [/ box$|^timed metadata$|^tags$|^program$/, 'film'],
]

/** Where in a file something was found. */
export function placeOf(where: string, say: Say<typeof placeWords>): string {
  for (const [pattern, key] of PLACES) {
    const found = pattern.exec(where)
    if (found) return say(key, { n: found[1] ?? '' })
  }
  return where
}
