import { useEffect, useRef, useState } from 'react'
import { useWords } from '@/lib/i18n/words'
import { words } from './words'

interface Detector {
  detect: (from: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type Maker = new (options: { formats: string[] }) => Detector

const PAUSE = 200

/** Looks through the camera for a QR code, where the browser can. */
export function Scan({ found }: { found: (text: string) => void }) {
  const say = useWords(words)
  const video = useRef<HTMLVideoElement>(null)
  const [missing, setMissing] = useState(false)
  useEffect(() => {
    const make = (globalThis as { BarcodeDetector?: Maker }).BarcodeDetector
    const devices = navigator.mediaDevices as MediaDevices | undefined
    let stream: MediaStream | null = null
    let over = false
    const give = () => {
      if (!over) setMissing(true)
    }
    const watch = async () => {
      if (!make || !devices || !video.current) {
        give()
        return
      }
      stream = await devices.getUserMedia({ video: { facingMode: 'environment' } })
      video.current.srcObject = stream
      await video.current.play()
      const detector = new make({ formats: ['qr_code'] })
      while (!over) {
        const [code] = await detector.detect(video.current)
        if (code) {
          found(code.rawValue)
          return
        }
        await new Promise((next) => setTimeout(next, PAUSE))
      }
    }
    watch().catch(give)
    return () => {
      over = true
      stream?.getTracks().forEach((track) => {
        track.stop()
      })
    }
  }, [found])
  if (missing) return <p className="note">{say('noCamera')}</p>
  return <video ref={video} className="verify-camera" muted playsInline aria-label={say('scan')} />
}
