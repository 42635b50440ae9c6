import { lazy } from 'react'
import '@/lib/components/staff.css'
import '@/features/panels/panels.css'
import '@/features/panels/seats.css'
import '@/features/works/works.css'
import { PanelsPage } from '@/features/panels/PanelsPage'
import { contestOfAddress, mount } from '@/lib/mount'

const WorksRoom = lazy(() => import('@/features/works/WorksRoom'))

mount(<PanelsPage contest={contestOfAddress()} works={(place) => <WorksRoom {...place} />} />)
