import type { Keeper } from './database'
import { uploadPath, type StoredFile } from './files'
import { put } from './put'

const AGAIN = 15_000

export type Progress = ReadonlyMap<string, number>

/** Sends what was photographed, file by file, once there is a network. */
export class Uploads {
  private list: readonly StoredFile[] = []
  private part: Progress = new Map()
  private busy = false
  private stopped = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly keeper: Keeper
  private readonly sent: () => void
  private readonly send: typeof put
  private readonly listeners = new Set<() => void>()

  constructor(owner: string, keeper: Keeper, sent: () => void, send = put) {
    this.keeper = keeper
    this.sent = sent
    this.send = send
    addEventListener('online', this.flush)
    void keeper.files(owner).then((files) => {
      this.show([...files, ...this.list])
      this.flush()
    })
  }

  close(): void {
    this.stopped = true
    clearTimeout(this.timer)
    removeEventListener('online', this.flush)
  }

  async add(file: StoredFile): Promise<void> {
    this.show([...this.list, file])
    await this.keeper.saveFile(file).catch(() => undefined)
    this.flush()
  }

  async remove(file: string): Promise<void> {
    this.show(this.list.filter((one) => one.file !== file))
    await this.keeper.dropFile(file).catch(() => undefined)
  }

  readonly files = (): readonly StoredFile[] => this.list

  /** How much of each file is over, 0 to 1. */
  readonly progress = (): Progress => this.part

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly flush = (): void => {
    clearTimeout(this.timer)
    if (!this.busy && !this.stopped) void this.run()
  }

  private async run(): Promise<void> {
    this.busy = true
    try {
      for (let file = this.next(); file && !this.stopped; file = this.next()) {
        if (!(await this.upload(file))) {
          this.timer = setTimeout(this.flush, AGAIN)
          return
        }
      }
    } finally {
      this.busy = false
    }
  }

  private next(): StoredFile | undefined {
    return this.list.find((file) => file.refused === null)
  }

  private async upload(file: StoredFile): Promise<boolean> {
    const answer = await this.send(uploadPath(file), file.blob, file.media, (part) => {
      this.part = new Map(this.part).set(file.file, part)
      this.tell()
    })
    if (answer === 'away') return false
    // Nobody else makes our ids: if there is such evidence, an earlier try has arrived.
    if (answer === 'taken' || answer.code === 'evidence_exists') {
      await this.remove(file.file)
      this.sent()
      return true
    }
    const refused = { ...file, refused: answer }
    this.show(this.list.map((one) => (one.file === file.file ? refused : one)))
    await this.keeper.saveFile(refused).catch(() => undefined)
    return true
  }

  private show(list: readonly StoredFile[]): void {
    this.list = list
    this.tell()
  }

  private tell(): void {
    this.listeners.forEach((listener) => {
      listener()
    })
  }
}
