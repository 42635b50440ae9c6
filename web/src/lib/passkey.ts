import { account } from './api/account'
import type { Session } from './api/desk'

type Json = Record<string, unknown>

/** Whether this browser can use passkeys here: they need HTTPS (or localhost) and a host name. */
export function passkeysWork(): boolean {
  const numbered = /^[\d.]+$|:/.test(location.hostname)
  return window.isSecureContext && 'PublicKeyCredential' in window && !numbered
}

function bytes(text: unknown): ArrayBuffer {
  const plain = atob(String(text).replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer
}

function text(buffer: ArrayBuffer | null): string | undefined {
  if (!buffer) return undefined
  const plain = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

function listed(keys: unknown): PublicKeyCredentialDescriptor[] {
  const known = Array.isArray(keys) ? (keys as Json[]) : []
  return known.map((key) => ({ ...key, id: bytes(key['id']), type: 'public-key' }))
}

function told(credential: Credential | null, response: Json): Json {
  const key = credential as PublicKeyCredential
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
  }
}

/** Asks the browser for a passkey that is known; throws `DOMException` if the owner declines. */
export async function showKey(options: Json): Promise<Json> {
  const asked = options['publicKey'] as Json
  const publicKey = {
    ...asked,
    challenge: bytes(asked['challenge']),
    allowCredentials: listed(asked['allowCredentials']),
  }
  const found = await navigator.credentials.get({ publicKey })
  const said = (found as PublicKeyCredential).response as AuthenticatorAssertionResponse
  return told(found, {
    authenticatorData: text(said.authenticatorData),
    signature: text(said.signature),
    userHandle: text(said.userHandle),
  })
}

/** Has the browser make a passkey; throws `DOMException` if the owner declines. */
export async function makeKey(options: Json): Promise<Json> {
  const asked = options['publicKey'] as Json
  const user = asked['user'] as Json
  const publicKey = {
    ...asked,
    challenge: bytes(asked['challenge']),
    user: { ...user, id: bytes(user['id']) },
    excludeCredentials: listed(asked['excludeCredentials']),
  } as unknown as PublicKeyCredentialCreationOptions
  const made = await navigator.credentials.create({ publicKey })
  const said = (made as PublicKeyCredential).response as AuthenticatorAttestationResponse
  return told(made, {
    attestationObject: text(said.attestationObject),
    transports: said.getTransports(),
  })
}

/** Signs in with a passkey alone. */
export async function signInByKey(): Promise<Session> {
  return account.giveKey(await showKey(await account.key()))
}

/** Completes a sign-in with a passkey. */
export async function completeByKey(): Promise<Session> {
  return account.giveSecondKey(await showKey(await account.secondKey()))
}
