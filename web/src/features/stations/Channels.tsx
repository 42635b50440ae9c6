import type { LiveChannel } from '@/lib/api/stations'
import type { Steps } from '@/lib/charts/spark'
import { Sparkline } from '@/lib/components/Sparkline'
import { titled } from '@/lib/i18n/language'
import { useWords } from '@/lib/i18n/words'
import { reading } from './reading'
import { words } from './words'

interface Props {
  channels: readonly LiveChannel[]
  /** How many values a chart's width holds. */
  room: number
}

const TRUTH = { low: 0, high: 1 }

function stepsOf({ type, values }: LiveChannel): Steps | undefined {
  if (type === 'bool') return TRUTH
  return type === 'code' ? { low: 0, high: Math.max(1, values.length - 1) } : undefined
}

function ChannelLine({ channel, room }: { channel: LiveChannel; room: number }) {
  const say = useWords(words)
  const text = reading(channel, { yes: say('yes'), no: say('no') })
  return (
    <li className={channel.valid ? 'channel' : 'channel channel-gap'} data-channel={channel.id}>
      <span className="channel-name">{titled(channel.title, channel.id)}</span>
      <Sparkline values={channel.spark} room={room} steps={stepsOf(channel)} />
      <span className="channel-value num">
        {text}
        {channel.unit && <small> {channel.unit}</small>}
        {!channel.valid && <span className="say"> {say('invalid')}</span>}
      </span>
    </li>
  )
}

/** What the station's sensors say, each with its recent course. */
export function Channels({ channels, room }: Props) {
  const say = useWords(words)
  return (
    <ul className="channels" aria-label={say('channels')}>
      {channels.map((channel) => (
        <ChannelLine key={channel.id} channel={channel} room={room} />
      ))}
    </ul>
  )
}
