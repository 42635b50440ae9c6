import '@/lib/components/staff.css'
import { CeremonyPage } from '@/features/ceremony/CeremonyPage'
import '@/features/ceremony/ceremony.css'
import { contestOfAddress, mount } from '@/lib/mount'

document.documentElement.dataset['theme'] = 'stage'
mount(<CeremonyPage contest={contestOfAddress()} />)
