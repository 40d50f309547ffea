/** A bad day that the pages are made for: it is told to the person, and is nothing to report. */
export abstract class Foreseen extends Error {}
