import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '@/lib/components/Button'
import { Masthead } from '@/lib/components/Masthead'
import { EmptyState, Skeleton } from '@/lib/components/Note'
import { useWords } from '@/lib/i18n/words'
import { Outcome } from './Outcome'
import { readRegister, type Register } from './register'
import { Scan } from './Scan'
import { useDropped } from './useDropped'
import { fromFile, fromText, type Handed } from './signed'
import { judge, type Verdict } from './verdict'
import { words } from './words'

type Shown = Verdict | 'unreadable' | 'working' | null

interface AskProps {
  take: (found: Promise<Handed | null>) => void
}

function Ask({ take }: AskProps) {
  const say = useWords(words)
  const [pasted, setPasted] = useState('')
  const over = useDropped(take)
  const [scanning, setScanning] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const text = useCallback(
    (found: string) => {
      setScanning(false)
      take(Promise.resolve(fromText(found)))
    },
    [take],
  )
  return (
    <form
      className="verify-ask"
      data-over={over}
      onSubmit={(event) => {
        event.preventDefault()
        text(pasted)
      }}
    >
      <p>{over ? say('drop') : say('intro')}</p>
      <div className="verify-verbs">
        <input
          ref={file}
          type="file"
          hidden
          aria-label={say('choose')}
          accept=".pdf,.json,.jwt,.txt,application/pdf,application/json"
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen) take(fromFile(chosen))
            event.target.value = ''
          }}
        />
        <Button look="primary" onClick={() => file.current?.click()}>
          {say('choose')}
        </Button>
        <Button
          onClick={() => {
            setScanning(!scanning)
          }}
        >
          {say(scanning ? 'stop' : 'scan')}
        </Button>
      </div>
      {scanning && <Scan found={text} />}
      <label className="field">
        <span className="field-label">{say('paste')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={20_000}
          spellCheck={false}
          value={pasted}
          onChange={(event) => {
            setPasted(event.target.value)
          }}
        />
      </label>
      <Button type="submit" disabled={!pasted.trim()}>
        {say('check')}
      </Button>
    </form>
  )
}

function Fingerprint({ register: { issuer, changed } }: { register: Register }) {
  const say = useWords(words)
  return (
    <aside className="verify-key">
      {changed && <p className="note note-wrong">{say('changed')}</p>}
      <h2>{say('fingerprint')}</h2>
      <p className="num verify-digits">{issuer.key.fingerprint}</p>
      <p className="hint">
        {issuer.name} · {say('fingerprintHint')}
      </p>
    </aside>
  )
}

/** Anybody checks a certificate here, with this server's key and never with the file's own. */
export function VerifyPage() {
  const say = useWords(words)
  const [register, setRegister] = useState<Register | null | undefined>(undefined)
  const [shown, setShown] = useState<Shown>(null)
  useEffect(() => {
    document.title = `${say('title')} · 擂台 Leitai`
  })
  const check = useCallback((found: Promise<Handed | null>, against: Register) => {
    setShown('working')
    found
      .then((handed) => handed && judge(handed, against))
      .then((verdict) => {
        setShown(verdict ?? 'unreadable')
      })
      .catch(() => {
        setShown('unreadable')
      })
  }, [])
  const take = useCallback(
    (found: Promise<Handed | null>) => {
      if (register) check(found, register)
    },
    [register, check],
  )
  useEffect(() => {
    const fromAddress = (against: Register) => {
      if (location.hash.length < 2) return
      check(Promise.resolve(fromText(location.hash)), against)
      // What the code says names somebody: it does not stay in the history.
      history.replaceState(null, '', location.pathname)
    }
    const ending = new AbortController()
    void readRegister().then((found) => {
      setRegister(found)
      if (!found) return
      fromAddress(found)
      const turned = () => {
        fromAddress(found)
      }
      addEventListener('hashchange', turned, { signal: ending.signal })
    })
    return () => {
      ending.abort()
    }
  }, [check])
  return (
    <>
      <Masthead />
      <main id="main" className="page-verify">
        <h1>{say('title')}</h1>
        {register === undefined && <Skeleton lines={4} />}
        {register === null && (
          <EmptyState title={say('noIssuer')}>{say('noIssuerHint')}</EmptyState>
        )}
        {register && (
          <>
            <div aria-live="polite">
              {shown === 'working' && <p role="status">{say('working')}</p>}
              {shown !== null && shown !== 'working' && (
                <Outcome verdict={shown} register={register} />
              )}
            </div>
            {shown !== null && shown !== 'working' && <h2>{say('another')}</h2>}
            <Ask take={take} />
            <Fingerprint register={register} />
          </>
        )}
      </main>
    </>
  )
}
