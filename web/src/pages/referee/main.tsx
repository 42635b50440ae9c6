import '@/features/abilities/abilities.css'
import '@/features/attempts/attempts.css'
import '@/features/attempts/replay.css'
import '@/features/attempts/sheet.css'
import '@/features/rules/rules.css'
import '@/features/stations/card.css'
import '@/features/stations/station.css'
import '@/features/stations/wall.css'
import '@/lib/components/live.css'
import { contestOfAddress, mount } from '@/lib/mount'
import './referee.css'
import { RefereePage } from './RefereePage'

mount(<RefereePage contest={contestOfAddress()} />)
