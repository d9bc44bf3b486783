// Before Dexie, which takes the database from the global when it is first loaded, by whichever file of a worker that is.
import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// `wxt/browser` takes the extension API from the global when it is first read, by whichever file of a worker that is.
vi.stubGlobal('chrome', fakeBrowser);
fakeBrowser.reset();
