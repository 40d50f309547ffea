import { join } from 'node:path';
import { readJson, writeJson } from './services/kept-json.ts';
import type { Checkpoints } from './streams/shard-reader.ts';

/** What the local run itself has to remember on kept data, besides what the services keep. */
export interface RunState {
  /** Business time − real time; `undefined` on a first run. */
  readonly offsetMs: number | undefined;
  /** How far each event source mapping has read. */
  readonly checkpoints: Map<string, Checkpoints>;
}

interface KeptRunState {
  readonly offsetMs: number;
  readonly checkpoints: Record<string, Record<string, string>>;
}

const FILE = 'run-state.json';

export function readRunState(dataDir: string | undefined): RunState {
  const kept = dataDir === undefined ? undefined : (readJson(join(dataDir, FILE)) as KeptRunState | undefined);
  return {
    offsetMs: kept?.offsetMs,
    checkpoints: new Map(
      Object.entries(kept?.checkpoints ?? {}).map(([mapping, shards]) => [mapping, new Map(Object.entries(shards))]),
    ),
  };
}

export function writeRunState(dataDir: string | undefined, offsetMs: number, { checkpoints }: RunState): void {
  if (dataDir === undefined) return;
  const shards = [...checkpoints].map(([mapping, done]) => [mapping, Object.fromEntries(done)] as const);
  writeJson(join(dataDir, FILE), { offsetMs, checkpoints: Object.fromEntries(shards) } satisfies KeptRunState);
}
