const two = (value: number) => String(value).padStart(2, '0')

/** Time on an attempt's clock, from seconds: 03:24.5, or 1:03:24.5. */
export function lapse(seconds: number, places = 1): string {
  const steps = Math.round(Math.max(0, seconds) * 10 ** places)
  const whole = Math.floor(steps / 10 ** places)
  const part = places > 0 ? `.${String(steps % 10 ** places).padStart(places, '0')}` : ''
  const hours = Math.floor(whole / 3600)
  const minutes = two(Math.floor(whole / 60) % 60)
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${two(whole % 60)}${part}`
}
