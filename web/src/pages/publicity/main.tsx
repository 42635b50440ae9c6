import { PublicityPage } from '@/features/publicity/PublicityPage'
import '@/features/publicity/publicity.css'
import { contestOfAddress, mount } from '@/lib/mount'

mount(<PublicityPage contest={contestOfAddress()} />)
