import { call } from './client'
import { operate, type Schemas } from './operate'

/** How one can sign in here; `pending`: with what a sign-in begun here can be completed. */
export type Ways = Schemas['WaysOut']
/** The account of whoever is signed in. */
export type Account = Schemas['AccountOut']
export type Passkey = Schemas['PasskeyOut']
export type Identity = Schemas['IdentityOut']
export type Device = Schemas['SignedInOut']
/** What an invitation, or a link for a new password, is for. */
export type Letter = Schemas['LetterOut']
export type Invitation = Schemas['InvitationOut']
export type NewInvitation = Schemas['UnitInvitationIn']
export type MadeLink = Schemas['AccountLinkOut']
export type Options = Record<string, unknown>
type Begin = Schemas['ToProviderIn']

const SECOND = '/api/auth/second-factor' as const
const CONFIRM = '/api/account/confirm' as const
const UNIT = '/api/units/{unit}/invitations' as const

/** Signing in, and looking after one's account. */
export const account = {
  ways: () => operate('get', '/api/auth', {}),
  code: (code: string) => operate('post', SECOND, {}, { code }),
  secondKey: async () => (await operate('get', `${SECOND}/passkey`, {})).options,
  giveSecondKey: (credential: Options) => operate('post', `${SECOND}/passkey`, {}, { credential }),
  key: async () => (await operate('get', '/api/auth/passkey', {})).options,
  giveKey: (credential: Options) => operate('post', '/api/auth/passkey', {}, { credential }),
  begin: (provider: string, how: Begin) =>
    operate('post', '/api/auth/providers/{provider}', { provider }, how),
  letter: (secret: string) => operate('post', '/api/auth/link', {}, { secret }),
  accept: (secret: string, own: { username: string; password: string; name: string } | null) =>
    operate('post', '/api/auth/link/accept', {}, { secret, name: '', ...own }),
  reset: (secret: string, password: string) =>
    operate('post', '/api/auth/link/password', {}, { secret, password }),
  signUp: (body: Schemas['SignUpIn']) => operate('post', '/api/auth/signup', {}, body),
  read: () => operate('get', '/api/account', {}),
  rename: (name: string) => operate('patch', '/api/account', {}, { name }),
  confirm: (password: string) => operate('post', CONFIRM, {}, { password }),
  confirmCode: (code: string) => operate('post', `${CONFIRM}/code`, {}, { code }),
  confirmKey: async () => (await operate('get', `${CONFIRM}/passkey`, {})).options,
  giveConfirmKey: (credential: Options) => operate('post', `${CONFIRM}/passkey`, {}, { credential }),
  password: (current: string, next: string) =>
    operate('post', '/api/account/password', {}, { current_password: current, new_password: next }),
  beginTotp: () => operate('get', '/api/account/totp', {}),
  activateTotp: (code: string) => operate('post', '/api/account/totp', {}, { code }),
  removeTotp: () => operate('delete', '/api/account/totp', {}),
  codes: () => operate('get', '/api/account/recovery-codes', {}),
  renewCodes: () => operate('post', '/api/account/recovery-codes', {}),
  beginKey: async () => (await operate('get', '/api/account/passkeys', {})).options,
  addKey: (credential: Options, name: string) =>
    operate('post', '/api/account/passkeys', {}, { credential, name }),
  removeKey: (id: number) =>
    operate('delete', '/api/account/passkeys/{passkey}', { passkey: String(id) }),
  part: (id: number) =>
    operate('delete', '/api/account/identities/{identity}', { identity: String(id) }),
  endDevice: (id: number) =>
    operate('delete', '/api/account/devices/{device}', { device: String(id) }),
  endOthers: () => operate('delete', '/api/account/devices', {}),
  endToken: (id: number) =>
    operate('delete', '/api/account/tokens/{token}', { token: String(id) }),
  invitations: (unit: string, after: number | null) => {
    const path = `/api/units/${encodeURIComponent(unit)}/invitations`
    return call<Schemas['InvitationsOut']>(after === null ? path : `${path}?after=${after}`)
  },
  invite: (unit: string, body: NewInvitation) => operate('post', UNIT, { unit }, body),
  recall: (unit: string, id: number) =>
    operate('delete', `${UNIT}/{invitation}`, { unit, invitation: String(id) }),
  passwordLink: (person: string, clear_factors: boolean) =>
    operate('post', '/api/people/{person}/password-link', { person }, { clear_factors }),
}
