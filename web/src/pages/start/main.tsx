import { StartPage } from '@/features/contests/StartPage'
import '@/features/contests/start.css'
import { mount } from '@/lib/mount'

mount(<StartPage />)
