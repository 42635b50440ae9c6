import { useEffect, useRef, useState } from 'react'
import { ErrorNote } from '@/lib/components/Note'

interface Detector {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}

type MakeDetector = new (options: { formats: string[] }) => Detector

function maker(): MakeDetector | null {
  return (globalThis as { BarcodeDetector?: MakeDetector }).BarcodeDetector ?? null
}

/** Whether this browser can read QR codes by itself. */
export function canScan(): boolean {
  return maker() !== null && typeof navigator.mediaDevices?.getUserMedia === 'function'
}

const EVERY = 250
/** The same code is not told again so soon. */
const QUIET = 4000

/** The camera's picture; every QR code seen is told once. */
export function Camera({ found }: { found: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(found)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    tell.current = found
  })
  useEffect(() => {
    const Make = maker()
    if (!Make) return
    const detector = new Make({ formats: ['qr_code'] })
    const seen = new Map<string, number>()
    let stream: MediaStream | null = null
    let over = false
    const look = async () => {
      if (!video.current || video.current.readyState < 2) return
      for (const { rawValue } of await detector.detect(video.current)) {
        if (Date.now() - (seen.get(rawValue) ?? 0) < QUIET) continue
        seen.set(rawValue, Date.now())
        tell.current(rawValue)
      }
    }
    const timer = setInterval(() => {
      look().catch(setError)
    }, EVERY)
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment' } })
      .then((got) => {
        stream = got
        if (over) got.getTracks().forEach((track) => { track.stop() })
        else if (video.current) video.current.srcObject = got
      })
      .catch(setError)
    return () => {
      over = true
      clearInterval(timer)
      stream?.getTracks().forEach((track) => { track.stop() })
    }
  }, [])
  return (
    <>
      {error !== null && <ErrorNote error={error} brief />}
      <video ref={video} className="camera" autoPlay playsInline muted />
    </>
  )
}
