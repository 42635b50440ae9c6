import type { Form, FormMark } from '@/lib/api/form'
import { withDelivered } from './cells'
import type { StoredFile } from './files'
import type { Pending } from './jobs'

/** The form as it was last read, so that the page opens without network. */
export interface StoredForm {
  contest: string
  form: Form
  /** When it was read, by this device's clock. */
  at: number
}

/** Where a judge's work is kept on this device. */
export interface Keeper {
  form: (contest: string) => Promise<StoredForm | null>
  forms: () => Promise<StoredForm[]>
  saveForm: (stored: StoredForm) => Promise<void>
  jobs: (owner?: string) => Promise<Pending[]>
  saveJob: (job: Pending) => Promise<void>
  dropJob: (job: string) => Promise<void>
  /** The server has the job: it goes, and the stored form holds the mark, both or neither. */
  deliver: (job: Pending, mark: FormMark | null) => Promise<void>
  files: (owner: string) => Promise<StoredFile[]>
  saveFile: (file: StoredFile) => Promise<void>
  dropFile: (file: string) => Promise<void>
}

const NAME = 'leitai.judge'
const VERSION = 1
type Store = 'forms' | 'jobs' | 'files'

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('storage'))
    }
  })
}

function committed(run: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    run.oncomplete = () => {
      resolve()
    }
    run.onabort = run.onerror = () => {
      reject(run.error ?? new Error('storage'))
    }
  })
}

function opened(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, VERSION)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('forms', { keyPath: 'contest' })
    asked.result.createObjectStore('jobs', { keyPath: 'job' }).createIndex('owner', 'owner')
    asked.result.createObjectStore('files', { keyPath: 'file' }).createIndex('owner', 'owner')
  }
  return done(asked)
}

/** Kept in the browser's database; what is acknowledged has been written through to the disk. */
export class Database implements Keeper {
  private readonly base: IDBDatabase

  constructor(base: IDBDatabase) {
    this.base = base
  }

  async form(contest: string): Promise<StoredForm | null> {
    const found: unknown = await done(this.read('forms').get(contest))
    return (found as StoredForm | undefined) ?? null
  }

  forms(): Promise<StoredForm[]> {
    return done(this.read('forms').getAll() as IDBRequest<StoredForm[]>)
  }

  saveForm(stored: StoredForm): Promise<void> {
    return this.write('forms', (forms) => forms.put(stored))
  }

  jobs(owner?: string): Promise<Pending[]> {
    const jobs = this.read('jobs')
    const asked = owner === undefined ? jobs.getAll() : jobs.index('owner').getAll(owner)
    return done(asked as IDBRequest<Pending[]>)
  }

  saveJob(job: Pending): Promise<void> {
    return this.write('jobs', (jobs) => jobs.put(job))
  }

  dropJob(job: string): Promise<void> {
    return this.write('jobs', (jobs) => jobs.delete(job))
  }

  async deliver(job: Pending, mark: FormMark | null): Promise<void> {
    const run = this.base.transaction(['forms', 'jobs'], 'readwrite', { durability: 'strict' })
    const ended = committed(run)
    run.objectStore('jobs').delete(job.job)
    const contest = job.owner.slice(0, job.owner.indexOf('/'))
    const forms = run.objectStore('forms')
    const stored = (await done(forms.get(contest))) as StoredForm | undefined
    if (stored && (job.act === 'give' || job.act === 'withdraw')) {
      const marks = withDelivered(stored.form.marks, job, mark)
      forms.put({ ...stored, form: { ...stored.form, marks } })
    }
    await ended
  }

  files(owner: string): Promise<StoredFile[]> {
    return done(this.read('files').index('owner').getAll(owner) as IDBRequest<StoredFile[]>)
  }

  saveFile(file: StoredFile): Promise<void> {
    return this.write('files', (files) => files.put(file))
  }

  dropFile(file: string): Promise<void> {
    return this.write('files', (files) => files.delete(file))
  }

  private read(store: Store): IDBObjectStore {
    return this.base.transaction(store).objectStore(store)
  }

  private write(store: Store, act: (store: IDBObjectStore) => unknown): Promise<void> {
    const run = this.base.transaction(store, 'readwrite', { durability: 'strict' })
    const ended = committed(run)
    act(run.objectStore(store))
    return ended
  }
}

let database: Promise<Database> | null = null

/** The device's database; rejects where the browser does not allow one. */
export function openDatabase(): Promise<Database> {
  database ??= opened().then((base) => {
    base.onversionchange = () => {
      base.close()
      database = null
    }
    return new Database(base)
  })
  return database
}
