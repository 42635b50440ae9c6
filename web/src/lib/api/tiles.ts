/**
 * What the diagnosis shows; it never changes a result.
 *
 * `from`: at how many complete entries it is shown; `n`: how many there are; `falseAlarms`: share
 * of judging sessions without any fault in which it alarms at all.
 */
export interface Tile<Row, Alarm = null> {
  shown: boolean
  from: number
  n: number
  alarm: Alarm
  false_alarms: number | null
  rows: Row[]
}

/** Marks and forms given and due; `behind`: since when, in microseconds, a form is outstanding. */
export interface ProgressRow {
  judge: string
  given: number
  due: number
  forms: number
  of: number
  recused: number
  behind: number | null
  late: boolean
}

/** Points above (+) or below (−) the panel, with the 95 % interval. */
export interface SeverityRow {
  judge: string
  points: number
  low: number
  high: number
  n: number
  /** Judges of different numbers cannot be compared. */
  panel: number
}

export interface OutlierRow {
  entry: string
  judge: string
  z: number
  /** Points above (+) or below (−) the other judges, severity apart. */
  by: number
  at: number
}

export interface DriftRow {
  judge: string
  /** `up`: more generous. */
  side: 'up' | 'down'
  value: number
  /** Entry from which on. */
  since: string | null
  alarm: boolean
}

export interface SpreadRow {
  entry: string
  aspect: string
  item: string
  low: string
  high: string
  limit: string
  round: number
  pending: string[]
}

export interface ConsistencyRow {
  judge: string
  infit: number | null
  slope: number | null
  halo: number | null
  n: number
  alarms: ('infit' | 'slope' | 'halo')[]
}

export interface CertaintyRow {
  entry: string
  rank: number
  low: number
  high: number
  /** Share of re-weightings within the first `k`. */
  top: number | null
  /** The interval crosses the cut. */
  edge: boolean
}

export interface ConsistencyBounds {
  infit: [number, number]
  slope: number
  halo: number
}

export interface Tiles {
  progress: Tile<ProgressRow, number | null>
  severity: Tile<SeverityRow> & { connected: boolean }
  outliers: Tile<OutlierRow, number | null>
  drift: Tile<DriftRow, number | null>
  spread: Tile<SpreadRow>
  consistency: Tile<ConsistencyRow, ConsistencyBounds | null>
  agreement: Tile<never> & { icc: number | null; icc_panel: number | null; alpha: number | null }
  certainty: Tile<CertaintyRow> & { k: number | null }
}

export type TileName = keyof Tiles
