import '@/lib/components/staff.css'
import '@/features/panels/panels.css'
import '@/features/panels/seats.css'
import '@/features/works/works.css'
import { PanelsPage } from '@/features/panels/PanelsPage'
import { later } from '@/lib/later'
import { contestOfAddress, mount } from '@/lib/mount'

const WorksRoom = later(() => import('@/features/works/WorksRoom'))

mount(<PanelsPage contest={contestOfAddress()} works={(place) => <WorksRoom key={place.stage} {...place} />} />)
