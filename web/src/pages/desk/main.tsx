import '@/lib/components/staff.css'
import '@/features/desk/desk.css'
import { mount } from '@/lib/mount'
import './desk.css'
import { DeskPage } from './DeskPage'

mount(<DeskPage />)
