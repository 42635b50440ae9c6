/** A text with its selection. */
export interface Edited {
  text: string
  start: number
  end: number
}

const STEP = '  '

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The lines a selection touches: from the first's start to the last's end. */
export function touched({ text, start, end }: Edited): [number, number] {
  const first = lineStart(text, start)
  // A selection that ends at a line's very start does not touch that line.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end
  const stop = text.indexOf('\n', last)
  return [first, stop < 0 ? text.length : stop]
}

/** What replaces `[from, to)`, and the selection afterwards. */
export interface Replacement {
  from: number
  to: number
  text: string
  start: number
  end: number
}

/** Two spaces in front of every line that the selection touches; at a caret: to the next even column. */
export function indented(edited: Edited): Replacement {
  const { text, start, end } = edited
  if (start === end) {
    const column = start - lineStart(text, start)
    const added = column % 2 === 0 ? STEP : ' '
    return { from: start, to: start, text: added, start: start + added.length, end: start + added.length }
  }
  const [from, to] = touched(edited)
  const lines = text.slice(from, to).split('\n')
  const made = lines.map((line) => (line === '' ? line : STEP + line)).join('\n')
  const first = lines[0] === '' ? 0 : STEP.length
  return { from, to, text: made, start: start + (start > from ? first : 0), end: end + made.length - (to - from) }
}

/** Up to two spaces less in front of every line that the selection touches. */
export function outdented(edited: Edited): Replacement {
  const { text, start, end } = edited
  const [from, to] = touched(edited)
  const lines = text.slice(from, to).split('\n')
  const made = lines.map((line) => line.replace(/^( {1,2}|\t)/, ''))
  const first = (lines[0]?.length ?? 0) - (made[0]?.length ?? 0)
  const shown = made.join('\n')
  const begin = Math.max(from, start - first)
  return { from, to, text: shown, start: begin, end: Math.max(begin, end - (to - from - shown.length)) }
}

/** A new line that begins as far in as this one, and further after a colon. */
export function broken({ text, start, end }: Edited): Replacement {
  const line = text.slice(lineStart(text, start), start)
  const before = /^ */.exec(line)?.[0] ?? ''
  const deeper = /:\s*$/.test(line) ? STEP : ''
  const made = `\n${before}${deeper}`
  return { from: start, to: end, text: made, start: start + made.length, end: start + made.length }
}

/** Where a line (from 1) and column (from 1) lie in the text. */
export function offsetOf(text: string, line: number, column = 1): number {
  let at = 0
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', at)
    if (next < 0) return text.length
    at = next + 1
  }
  const stop = text.indexOf('\n', at)
  return Math.min(at + Math.max(0, column - 1), stop < 0 ? text.length : stop)
}

export function lineCount(text: string): number {
  return text.split('\n').length
}
