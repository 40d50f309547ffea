/** What an element of a message says: the texts below it that are wanted, by their paths, each the first of its name. */
export interface XmlRecord {
  /** The element's name. */
  name: string;
  /** Such as `Refs/EndToEndId`; an attribute as `Amt@Ccy`. */
  values: ReadonlyMap<string, string>;
  /** The record around it, as far as it was read before this one. */
  within?: XmlRecord;
}

/** Which elements are records, by their paths from the root, and what is wanted of them. */
export interface MessageShape {
  records: readonly { name: string; path: string; wanted: readonly string[] }[];
}
