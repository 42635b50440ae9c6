import '@/lib/components/staff.css'
import '@/lib/components/live.css'
import '@/features/chief/chief.css'
import '@/features/chief/evidence.css'
import '@/features/chief/matrix.css'
import '@/features/chief/tiles.css'
import { ChiefPage } from '@/features/chief/ChiefPage'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<ChiefPage contest={contestOfAddress()} />)
