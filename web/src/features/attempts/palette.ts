/** The page's colours as the canvas needs them. */
export interface Palette {
  paper: string
  panel: string
  sunk: string
  ink: string
  ink2: string
  ink3: string
  line: string
  edge: string
  earned: string
  violated: string
  unknown: string
  earnedWash: string
  violatedWash: string
  unknownWash: string
  font: string
}

export function palette(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('paper'),
    panel: token('panel'),
    sunk: token('sunk'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    edge: token('edge'),
    earned: token('jade'),
    violated: token('cinnabar'),
    unknown: token('indigo'),
    earnedWash: token('jade-wash'),
    violatedWash: token('cinnabar-wash'),
    unknownWash: token('indigo-wash'),
    font: style.fontFamily,
  }
}

export function inkOf(what: string, colours: Palette): string {
  if (what === 'earned') return colours.earned
  return what === 'unknown' ? colours.unknown : colours.violated
}

export function washOf(what: string, colours: Palette): string {
  if (what === 'earned') return colours.earnedWash
  return what === 'unknown' ? colours.unknownWash : colours.violatedWash
}

/** Diagonal lines in a box: no telemetry, or no verdict. */
export function hatch(
  pen: CanvasRenderingContext2D,
  [x, y, width, height]: [number, number, number, number],
  colour: string,
): void {
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  pen.strokeStyle = colour
  pen.lineWidth = 1
  pen.beginPath()
  const first = Math.floor((x - height) / 6) * 6
  for (let at = first; at < x + width; at += 6) {
    pen.moveTo(at, y + height)
    pen.lineTo(at + height, y)
  }
  pen.stroke()
  pen.restore()
}
