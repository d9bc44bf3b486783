/** Features of Chromium that Playwright turns off. The last such switch counts, so that ours has to repeat them. */
const byPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** What Chromium starts a renderer for that no test looks at, each time anew: it is a tenth of what a browser test costs. */
const renderersToSpare = [
  // The one that is kept ready for the next site: when it is taken, another is started.
  'SpareRendererForSitePerProcess',
  // The lists below the address bar, loaded before anybody types there.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Turns off features of Chromium, and nothing else: when a process begins, not what a page or an extension can do. */
export const disabledFeatures = `--disable-features=${[...byPlaywright, ...renderersToSpare].join(',')}`;
