/** Lets a page open without network. */
export function registerWorker(page: '/judge' | '/verify'): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  void navigator.serviceWorker.register('/sw.js', { scope: page }).catch(() => undefined)
}
