import type { ButtonHTMLAttributes } from 'react'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'plain' | 'primary' | 'quiet' | 'danger'
  busy?: boolean
}

/** A verb. While `busy` it stays in place, cannot be pressed twice and says so. */
export function Button({ look = 'plain', busy = false, className = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} ${className}`}
      aria-busy={busy}
      disabled={rest.disabled === true || busy}
    >
      {children}
    </button>
  )
}
