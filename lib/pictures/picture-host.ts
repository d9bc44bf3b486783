/** The name of the host in a picture's address; `undefined` where it is no address of the web. */
export function pictureHost(src: string): string | undefined {
  if (!URL.canParse(src)) return undefined;
  const { protocol, hostname } = new URL(src);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : undefined;
}

/** Where to fetch a picture; undefined for the user's own network, where a page could make us call a printer. */
export function pictureAddress(src: string, pageUrl: string): string | undefined {
  const host = pictureHost(src);
  if (host === undefined) return undefined;
  const url = new URL(src);
  const page = URL.canParse(pageUrl) ? new URL(pageUrl) : undefined;
  if (isPrivate(url.hostname) && url.hostname !== page?.hostname) return undefined;
  if (page?.protocol === 'https:') url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}

/** Names and numbers that lead to this machine or its own network (RFC 1918, 3927, 4193, 4291, 6761, 6762, 8375). */
function isPrivate(hostname: string): boolean {
  if (hostname.startsWith('[')) return /^\[(?:::|f[cd]|fe[89ab]|::ffff:)/i.test(hostname);
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname))
    return /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(
      hostname,
    );
  return !hostname.includes('.') || /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|home|corp)\.?$/i.test(hostname);
}
