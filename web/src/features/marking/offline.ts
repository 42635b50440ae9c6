let asked = false

/** Asks the browser, once, not to clear this site's storage when space runs short. */
export function askToKeep(): void {
  if (asked) return
  asked = true
  void manager()?.persist().catch(() => undefined)
}

/** Only pages opened by https (or on this machine) have one. */
function manager(): StorageManager | null {
  return 'storage' in navigator ? navigator.storage : null
}

export interface Readiness {
  /** The page itself opens without network. */
  offline: boolean
  /** The browser has promised to keep the storage. */
  persisted: boolean
  /** Opened without https: the browser forbids both. */
  insecure: boolean
}

export async function readiness(): Promise<Readiness> {
  const offline = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  const persisted = (await manager()?.persisted().catch(() => false)) ?? false
  return { offline, persisted, insecure: !isSecureContext }
}
