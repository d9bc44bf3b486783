/** What is tried on the story, in the order in which it is shown. */
export const steps = ['look', 'remember', 'pinyin', 'save', 'review'] as const;

export type Step = (typeof steps)[number];

/** The first step that is not done; `undefined` once all are. */
export function nextStep(done: readonly Step[]): Step | undefined {
  return steps.find((step) => !done.includes(step));
}
