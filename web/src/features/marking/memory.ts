import { withDelivered } from './cells'
import type { Keeper, StoredForm } from './database'
import type { StoredFile } from './files'
import type { Pending } from './jobs'

/** Where the browser allows no database: everything lives as long as the page. */
export function memory(): Keeper {
  const forms = new Map<string, StoredForm>()
  const jobs = new Map<string, Pending>()
  const files = new Map<string, StoredFile>()
  const said = Promise.resolve()
  return {
    form: (contest) => Promise.resolve(forms.get(contest) ?? null),
    forms: () => Promise.resolve([...forms.values()]),
    saveForm: (stored) => {
      forms.set(stored.contest, stored)
      return said
    },
    jobs: (owner) =>
      Promise.resolve([...jobs.values()].filter((job) => owner === undefined || job.owner === owner)),
    saveJob: (job) => {
      jobs.set(job.job, job)
      return said
    },
    dropJob: (job) => {
      jobs.delete(job)
      return said
    },
    deliver: (job, mark) => {
      jobs.delete(job.job)
      const stored = forms.get(job.owner.slice(0, job.owner.indexOf('/')))
      if (stored && (job.act === 'give' || job.act === 'withdraw')) {
        const marks = withDelivered(stored.form.marks, job, mark)
        forms.set(stored.contest, { ...stored, form: { ...stored.form, marks } })
      }
      return said
    },
    files: (owner) => Promise.resolve([...files.values()].filter((file) => file.owner === owner)),
    saveFile: (file) => {
      files.set(file.file, file)
      return said
    },
    dropFile: (file) => {
      files.delete(file)
      return said
    },
  }
}
