/** What Pindu ships of somebody's work, as the built extension has it in `licences.json`. */
export type Notice = {
  kind: 'pindu' | 'data' | 'library';
  /** Of a library its package, of data the project that it is from. */
  name: string;
  version?: string;
  /** The data's file in the extension. */
  file?: string;
  /** An SPDX expression. */
  licence: string;
  /** Copyright notice and licence, in English. */
  text: string;
};
