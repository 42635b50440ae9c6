import { DeskPage } from '@/features/desk/DeskPage'
import '@/lib/components/staff.css'
import '@/features/desk/desk.css'
import '@/features/desk/links.css'
import { mount } from '@/lib/mount'

mount(<DeskPage />)
