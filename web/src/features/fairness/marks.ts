import { number, type Env, type Pair, type Value, type Word } from './formula'
import { ZERO, add, compare, least, most, mul, read, rounded, size, sub, type Q } from './rational'

export type Step = [string, ...unknown[]]
export type Cell = readonly [entry: string, item: string, name: string]
export type Costs = Record<string, { each: string; cap: string | null; per_item: boolean }>
type Evaluate = (words: readonly Word[], env: Env, cell: Cell) => Q | null

export const join = (...parts: string[]) => parts.join('\u0000')
export const decimal = (x: unknown) => read(String(x)) ?? ZERO

/** The marks of all cells, and the steps that work on those of one cell. */
export class Marks {
  readonly cells = new Map<string, Pair[]>()
  readonly places = new Map<string, Cell>()
  readonly accepted = new Set<string>()
  readonly offsets = new Map<string, Map<string, Q>>()
  private readonly deductions: Costs
  private readonly evaluate: Evaluate

  constructor(deductions: Costs, evaluate: Evaluate) {
    this.deductions = deductions
    this.evaluate = evaluate
  }

  /** A judge's mark; absent ones leave the cell as it is. */
  give(cell: Cell, value: Q | null, judge: string) {
    const key = join(...cell)
    this.places.set(key, cell)
    const marks = this.cells.get(key) ?? []
    this.cells.set(key, value ? [...marks, [value, judge]] : marks)
  }

  act(x: Value, [name, ...args]: Step, env: Env, cell: Cell): Value {
    const marks = (Array.isArray(x) ? x : []) as Pair[]
    if (name === 'penalty') return this.penalised(marks, String(args[0]), cell)
    if (name === 'centre') return this.centred(marks, String(args[0]))
    if (name === 'trim') {
      const [low, high, from] = args as [number, number, number]
      const order = (a: Pair, b: Pair) => compare(a[0], b[0]) || (a[1] < b[1] ? -1 : 1)
      const last = Math.max(marks.length - high, low)
      return marks.length < from ? marks : [...marks].sort(order).slice(low, last)
    }
    if (name === 'each') {
      const change = (value: Q) => this.evaluate(['@it', ...(args[0] as Word[])], { ...env, it: value }, cell)
      return marks.flatMap(([value, judge]) => {
        const changed = change(value)
        return changed ? [[changed, judge] as Pair] : []
      })
    }
    if (name === 'gate') return this.gated(x, args, cell)
    if (name === 'values') return marks.map(([value]) => value).sort(compare)
    if (name === 'name') {
      env[String(args[0])] = x
      return x
    }
    if (name === 'last') return (x as (Q | null)[]).filter((each) => each !== null).pop() ?? null
    const value = number(x)
    return value && this.changed(value, name, args)
  }

  private changed(x: Q, name: string, args: unknown[]): Q {
    if (name === 'bands') {
      const away = size(sub(x, decimal(args[0])))
      const bands = args[1] as [string, string][]
      return decimal(bands.find(([within]) => compare(away, decimal(within)) <= 0)?.[1] ?? '0')
    }
    if (name === 'clamp') {
      const low = args[0] === null ? x : most([x, decimal(args[0])])
      return args[1] === null ? low : least([low, decimal(args[1])])
    }
    return rounded(x, decimal(args[0]), String(args[1]))
  }

  private penalised(marks: Pair[], name: string, [entry, item]: Cell): Pair[] {
    const { each = '1', cap = null, per_item: perItem = false } = this.deductions[name] ?? {}
    const given = this.cells.get(join(entry, perItem ? item : '', name)) ?? []
    const off = new Map(
      given.map(([value, judge]) => {
        const cost = mul(value, decimal(each))
        return [judge, cap === null ? cost : least([cost, decimal(cap)])]
      }),
    )
    return marks.map(([value, judge]) => [sub(value, off.get(judge) ?? ZERO), judge])
  }

  private centred(marks: Pair[], name: string): Pair[] {
    const offsets = this.offsets.get(name)
    return marks.map(([value, judge]) => [add(value, offsets?.get(judge) ?? ZERO), judge])
  }

  private gated(x: Value, [quorum, spread]: unknown[], cell: Cell): Value {
    const values = (this.cells.get(join(...cell)) ?? []).map(([value]) => value)
    if (values.length < Number(quorum)) return null
    if (spread === null || !values.length || this.accepted.has(join(...cell))) return x
    return compare(sub(most(values), least(values)), decimal(spread)) > 0 ? null : x
  }
}
