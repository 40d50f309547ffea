import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSchedule } from './schedule.ts';
import type { Schedule, ScheduleInput } from './schedule.ts';

/** Schedules by group and name; with a directory each that was created over the API is one small file in it. */
export class ScheduleStore {
  readonly #schedules = new Map<string, Schedule>();
  readonly #dataDir: string | undefined;

  constructor(dataDir: string | undefined) {
    this.#dataDir = dataDir;
    if (dataDir === undefined) return;
    mkdirSync(dataDir, { recursive: true });
    for (const file of readdirSync(dataDir).filter((name) => name.endsWith('.json'))) {
      const { input, createdAt, nextAt } = JSON.parse(readFileSync(join(dataDir, file), 'utf8')) as Schedule;
      this.#schedules.set(keyOf(input), { ...newSchedule(input, createdAt), nextAt });
    }
  }

  get(group: string, name: string): Schedule | undefined {
    return this.#schedules.get(keyOf({ GroupName: group, Name: name }));
  }

  all(): Iterable<Schedule> {
    return this.#schedules.values();
  }

  /** @param kept false for what comes with every start anyway */
  put(schedule: Schedule, kept: boolean): void {
    this.#schedules.set(keyOf(schedule.input), schedule);
    if (this.#dataDir === undefined || !kept) return;
    const path = join(this.#dataDir, fileOf(schedule.input));
    writeFileSync(`${path}.new`, JSON.stringify(schedule));
    renameSync(`${path}.new`, path);
  }

  delete({ input }: Schedule): void {
    this.#schedules.delete(keyOf(input));
    if (this.#dataDir !== undefined) rmSync(join(this.#dataDir, fileOf(input)), { force: true });
  }
}

type Key = Pick<ScheduleInput, 'GroupName' | 'Name'>;
const keyOf = ({ GroupName, Name }: Key) => `${GroupName}/${Name}`;
/** `/` is in no name, nor is `+`. */
const fileOf = ({ GroupName, Name }: Key) => `${GroupName}+${Name}.json`;
