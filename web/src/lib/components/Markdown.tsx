import type { ReactNode } from 'react'

const INLINE = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((\/[^\s)]*|#[^\s)]*|https:\/\/[^\s)]+)\)/g

function inline(text: string): ReactNode[] {
  const parts: ReactNode[] = []
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(from, match.index))
    const [whole, strong, code, label, href] = match
    const key = match.index
    if (strong !== undefined) parts.push(<b key={key}>{strong}</b>)
    else if (code !== undefined) parts.push(<code key={key}>{code}</code>)
    else
      parts.push(
        <a key={key} href={href}>
          {label}
        </a>,
      )
    from = match.index + whole.length
  }
  parts.push(text.slice(from))
  return parts
}

function Block({ text }: { text: string }) {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines[0] ?? ''
  const item = /^(?:[-*]|\d+[.、])\s+/
  if (first.startsWith('#')) return <h3>{inline(first.replace(/^#+\s*/, ''))}</h3>
  if (!item.test(first)) return <p>{inline(lines.join(' '))}</p>
  const items = lines.map((line, place) => <li key={place}>{inline(line.replace(item, ''))}</li>)
  return /^\d/.test(first) ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** The little Markdown that help needs: headings, paragraphs, lists, bold, code, links. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((block, place) => (
          <Block key={place} text={block} />
        ))}
    </div>
  )
}
