import { isRecord } from '../template/cloud-formation.ts';

export interface NamedState {
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
}

/** All states of a definition, those inside Map and Parallel too. (Their names are unique in the whole machine.) */
export function listStates(definition: unknown): NamedState[] {
  if (!isRecord(definition) || !isRecord(definition['States'])) return [];
  return Object.entries(definition['States']).flatMap(([name, state]) => {
    if (!isRecord(state)) return [];
    const branches: unknown[] = Array.isArray(state['Branches']) ? state['Branches'] : [];
    return [{ name, state }, ...[state['Iterator'], state['ItemProcessor'], ...branches].flatMap(listStates)];
  });
}
