/** The value of `key`, put there as `initial` when it is new: to be changed in place. */
export function entryOf<K, V>(map: Map<K, V>, key: K, initial: V): V {
  const found = map.get(key) ?? initial;
  map.set(key, found);
  return found;
}
