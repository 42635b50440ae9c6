import '@/lib/components/staff.css'
import '@/features/panels/panels.css'
import '@/features/panels/seats.css'
import { PanelsPage } from '@/features/panels/PanelsPage'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<PanelsPage contest={contestOfAddress()} />)
