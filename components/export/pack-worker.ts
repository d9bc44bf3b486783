import { type Packed, type Packing, pack } from './pack';

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Packing>) => void;
  postMessage: (answer: Packed, transfer: Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  try {
    const content = pack(data);
    scope.postMessage({ content }, [content.buffer]);
  } catch (error) {
    scope.postMessage({ problem: String(error) }, []);
  }
};
