import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputFolder } from '@/scripts/setup/build-extension';

/** Extensions in a temporary folder. */
export type Probes = {
  /** The least that an extension can do: its empty popup puts an empty script into the page. */
  least: string;
  /** The built extension with lines that note when each thing is done; nothing of them is in what ships. */
  pindu: string;
  remove(): void;
};

/** @param built the built extension, by default the one in `.output` */
export function makeProbes(built = outputFolder('chrome')): Probes {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-bench-'));
  const least = join(folder, 'least');
  mkdirSync(least);
  for (const [name, text] of Object.entries(leastExtension)) writeFileSync(join(least, name), text);

  const pindu = join(folder, 'pindu');
  cpSync(built, pindu, { recursive: true });
  before(join(pindu, 'content-scripts/reader.js'), pageProbe);
  before(join(pindu, 'background.js'), backgroundProbe);
  writeFileSync(join(pindu, 'bench.js'), popupProbe);
  change(join(pindu, 'popup.html'), (html) => html.replace('<head>', '<head><script src="/bench.js"></script>'));
  return { least, pindu, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const leastExtension = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'The least',
    version: '1',
    permissions: ['activeTab', 'scripting'],
    action: { default_popup: 'popup.html' },
  }),
  'popup.html': '<!doctype html><script src="popup.js"></script>',
  'popup.js': `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['page.js'], injectImmediately: true }));`,
  'page.js': `document.documentElement.setAttribute('data-least', '');
requestAnimationFrame(() => {
  globalThis.benchTimes = { shown: performance.timeOrigin + performance.now() };
});`,
};

const noteFunction = `
const times = {};
globalThis.benchTimes ??= times;
const note = (name) => { times[name] ??= performance.timeOrigin + performance.now(); };
const wrap = (owner, name, call) => {
  const own = owner[name];
  owner[name] = (...args) => call(args, () => own.apply(owner, args));
};`;

/**
 * In the content script's own world, which no page sees: when the page was copied (the copy's last step joins its texts),
 * what was asked of the background and answered, and when a paragraph had its pinyin and was on the screen.
 */
const pageProbe = `(() => {
if (globalThis.benchTimes) return;
${noteFunction}
note('script');
chrome.runtime.onMessage.addListener((message) => { note('heard ' + message?.name); });
wrap(chrome.runtime, 'sendMessage', ([message], send) => {
  note('ask ' + message?.name);
  const answer = send();
  answer.then(() => note('told ' + message?.name), () => {});
  return answer;
});
const normalize = Node.prototype.normalize;
Node.prototype.normalize = function () {
  note('copied');
  return normalize.call(this);
};
const roots = () => [...document.documentElement.children].map((child) => chrome.dom.openOrClosedShadowRoot(child));
new MutationObserver(() => {
  if (roots().some((root) => root?.querySelector('dialog.reader'))) note('mounted');
}).observe(document.documentElement, { childList: true });
const look = () => {
  const isThere = times.mounted !== undefined && roots().some((root) => root?.querySelector('article p[data-piece] rt[data-p]'));
  if (isThere) note('drawn');
  requestAnimationFrame(() => isThere ? note('shown') : look());
};
look();
})();
`;

/** How long each question waited for its answer in the background. */
const backgroundProbe = `(() => {
globalThis.benchAnswers = [];
wrapListeners();
function wrapListeners() {
  const event = chrome.runtime.onMessage;
  const add = event.addListener;
  event.addListener = (listener) => add.call(event, (message, sender, respond) => {
    const heard = performance.timeOrigin + performance.now();
    return listener(message, sender, (answer) => {
      globalThis.benchAnswers.push({ name: message?.name, heard, answered: performance.timeOrigin + performance.now() });
      respond(answer);
    });
  });
}
})();
`;

const popupProbe = `(() => {
${noteFunction}
note('script');
wrap(chrome.scripting, 'executeScript', (args, run) => {
  note('inject');
  const injected = run();
  injected.then(() => note('injected'), () => {});
  return injected;
});
wrap(chrome.tabs, 'sendMessage', ([, message], send) => {
  if (times.injected !== undefined) note('ask ' + message?.name);
  return send();
});
})();
`;

function before(path: string, text: string): void {
  change(path, (code) => text + code);
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}
