/** A tab that is not seen draws no frames. */
const longestFrame = 200;

/** Calls `run` once the browser has drawn what is there now; returns its undo. */
export function afterFrame(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  };
  port1.onmessage = () => {
    stop();
    run();
  };
  // A frame's own callbacks come before it is laid out.
  const pass = () => port2.postMessage(undefined);
  frame = requestAnimationFrame(pass);
  const timer = setTimeout(pass, longestFrame);
  return stop;
}
