type Values = readonly (number | null)[]

/** A channel's course longer than one message tells: ten values a second, oldest first. */
export interface Course {
  /** Tenths of a second of the newest value. */
  end: number
  values: Values
}

/** Adds what is new in `spark`, whose last value belongs to second `t`; keeps the newest `room`. */
export function extended(course: Course | null, spark: Values, t: number, room: number): Course {
  const end = Math.round(t * 10)
  if (!course || end < course.end) return { end, values: spark.slice(-room) }
  const fresh = end - course.end
  if (fresh === 0) return course
  const missing = Math.max(0, fresh - spark.length)
  const added = [...new Array<null>(missing).fill(null), ...spark.slice(-fresh)]
  return { end, values: [...course.values, ...added].slice(-room) }
}
