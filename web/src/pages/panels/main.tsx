import { PanelsPage } from '@/features/panels/PanelsPage'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<PanelsPage contest={contestOfAddress()} />)
