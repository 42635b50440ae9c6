import type { StationKey } from '@/lib/api/stations'
import { useWords } from '@/lib/i18n/words'
import { staffWords } from './staffWords'

function Line({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <p className="hint">{title}</p>
      <code className="key key-line num">{text}</code>
    </div>
  )
}

/** How the device sends, ready to be copied into it. */
export function Connect({ made }: { made: StationKey }) {
  const say = useWords(staffWords)
  const { http, stream, mqtt } = made.connect
  const curl = [
    `curl -H "Authorization: Bearer ${made.key}" ${location.origin}${http} \\`,
    `  -d '{"seq":1,"samples":[{"t":'$(date +%s%N)',"x":0}]}'`,
  ].join('\n')
  return (
    <div className="stack connect" data-testid="connect">
      <Line title={say('connectHttp')} text={curl} />
      <Line title={say('connectStream')} text={`${location.origin.replace(/^http/, 'ws')}${stream}`} />
      {mqtt ? (
        <Line
          title={say('connectMqtt')}
          text={[
            `${mqtt.tls ? 'mqtts' : 'mqtt'}://${mqtt.host ?? location.hostname}:${mqtt.port}`,
            `user: ${mqtt.user}`,
            `password: ${made.key}`,
            `topic: ${mqtt.topic}`,
          ].join('\n')}
        />
      ) : (
        <p className="hint">{say('connectNoMqtt')}</p>
      )}
      <p className="hint">{say('connectFormat')}</p>
    </div>
  )
}
