import type { ChiefJudge, ChiefRow, FormSign } from '@/lib/api/chief'
import type { Spot } from './matrix'

/** Height of a judge's line in the overview. */
export const TALL = 5

interface Picture {
  rows: readonly ChiefRow[]
  judges: readonly ChiefJudge[]
  spot: Spot
  width: number
  height: number
}

const TOKENS: Readonly<Record<FormSign, string>> = {
  n: '--sunk',
  p: '--matrix-p',
  c: '--matrix-c',
  a: '--matrix-c',
  s: '--matrix-s',
  d: '--cinnabar',
  r: '--line',
}

/** The share of a cell's height that each state fills: not by colour alone. */
const FILLS: Readonly<Record<FormSign, number>> = { n: 1, p: 0.5, c: 1, a: 1, s: 1, d: 1, r: 0.25 }

/** Draws every form of the stage as one small bar, and a frame where the active cell is. */
export function paint(canvas: HTMLCanvasElement, { rows, judges, spot, width, height }: Picture): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  const sharp = window.devicePixelRatio || 1
  canvas.width = Math.round(width * sharp)
  canvas.height = Math.round(height * sharp)
  pen.scale(sharp, sharp)
  const style = getComputedStyle(canvas)
  const ink = (token: string) => style.getPropertyValue(token).trim()
  const inks = Object.fromEntries(Object.entries(TOKENS).map(([sign, token]) => [sign, ink(token)]))
  const wide = width / rows.length
  const gap = wide > 4 ? 1 : wide > 2 ? 0.5 : 0
  rows.forEach((row, x) => {
    judges.forEach(({ id }, y) => {
      const sign = row.forms[id]
      if (sign === undefined) return
      const tall = (TALL - 1) * FILLS[sign]
      pen.fillStyle = inks[sign] ?? ''
      pen.fillRect(x * wide, y * TALL + (TALL - 1 - tall), Math.max(wide - gap, 0.5), tall)
    })
  })
  if (spot.row < 0) return
  pen.strokeStyle = ink('--ink')
  pen.lineWidth = 1.5
  const top = spot.column < 0 ? 0 : spot.column * TALL
  const tall = spot.column < 0 ? height : TALL
  pen.strokeRect(spot.row * wide - 1, top - 0.5, Math.max(wide, 4) + 1, tall)
}
