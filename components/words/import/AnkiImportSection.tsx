import { type AnkiChoice, mostKnownDays } from '@/lib/anki/types';
import { AnkiForm } from './AnkiForm';
import { useAnki } from './use-anki';

type Props = {
  busy: boolean;
  /** Reads the words of a choice. */
  onRead: (choice: AnkiChoice, key: string) => void;
};

/** Reads words out of Anki on this computer, through its add-on. */
export function AnkiImportSection({ busy, onRead }: Props) {
  const { state, setKey, setChoice, allow, connect, choose } = useAnki();
  return (
    <AnkiForm
      state={state}
      origin={location.origin}
      mostDays={mostKnownDays}
      busy={busy || state.busy}
      onKey={setKey}
      onConnect={() => void connect()}
      onSource={(source) => void choose(source)}
      onChoice={setChoice}
      onRead={async (choice) => {
        if (await allow()) onRead(choice, state.key);
      }}
    />
  );
}
