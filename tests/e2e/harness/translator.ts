/** What stands for the browser's translator knows and counts. */
export type TranslatorStub = {
  /** How many sentences it was asked for. */
  asked: number;
  /** Milliseconds that it takes for each. */
  delay: number;
  availability: 'available' | 'downloadable';
  /** The name of the error with which none can be had. */
  missing?: string;
};

/**
 * Puts a translator into the scope that it runs in: headless browsers have none. `EN(4)` is the translation of four
 * characters, in words enough for a line.
 */
export function stubTranslator(given: Partial<TranslatorStub> = {}): void {
  const scope = globalThis as { Translator?: object; translatorStub?: TranslatorStub };
  const stub: TranslatorStub = { asked: 0, delay: 0, availability: 'available', ...given };
  scope.translatorStub = stub;
  scope.Translator = {
    availability: async () => stub.availability,
    create: async () => {
      if (stub.missing !== undefined) throw new DOMException('none', stub.missing);
      stub.availability = 'available';
      return {
        translate: async (text: string) => {
          await new Promise((resolve) => setTimeout(resolve, stub.delay));
          stub.asked += 1;
          return `EN(${text.length}), said in as many words as a sentence of this length has in English, or a few more.`;
        },
      };
    },
  };
}

/** Changes the stub of this scope, or only reads how many sentences it was asked for. */
export function tellTranslator(change: Partial<TranslatorStub> = {}): number {
  const { translatorStub } = globalThis as { translatorStub?: TranslatorStub };
  if (translatorStub === undefined) throw new Error('There is no stub of the translator here.');
  return Object.assign(translatorStub, change).asked;
}
