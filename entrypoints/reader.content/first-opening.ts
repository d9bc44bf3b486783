import type { PageStatus } from '@/lib/rpc/page-api';

/** Milliseconds for which a refusal is told to who asks. */
const isFresh = 2_000;

/** An opening before anybody asked for it. */
export type FirstOpening = {
  begin(): void;
  /** What `open()` gives; who asks first is told of the opening that was begun. */
  open(): Promise<PageStatus>;
};

export function firstOpening(open: () => Promise<PageStatus>): FirstOpening {
  let begun: Promise<PageStatus> | undefined;
  return {
    begin() {
      const opened = open();
      // Who asks is told.
      opened.catch(() => {});
      begun = opened;
      setTimeout(() => {
        begun = undefined;
      }, isFresh);
    },
    async open() {
      const first = begun;
      begun = undefined;
      const status = await first;
      // What is no article is not looked at twice; but a reader may be closed again, and costs nothing to ask.
      return status === undefined || status.state === 'reading' || status.state === 'waiting' ? open() : status;
    },
  };
}
