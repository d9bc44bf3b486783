/**
 * An expression that was parsed at an offset: where it ends (UTF-16 units), what it comes to in English, and how sure
 * it is beside dictionary words (`cost` as in an edge, where it is not the usual one).
 */
export type Match = { end: number; value?: string; cost?: number };
