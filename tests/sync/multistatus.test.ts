import { expect, test } from 'vitest';
import { parseMultistatus, type Resource } from '@/lib/sync/multistatus';

const file = (name: string, bytes: number | undefined): Resource => ({ name, isFolder: false, bytes });
const folder = (name: string): Resource => ({ name, isFolder: true, bytes: undefined });

test.each<[server: string, xml: string, found: Resource[] | undefined]>([
  [
    'Apache, which has prefixes of its own and lists locks',
    `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/"><D:href>/dav/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat></D:response>
<D:response><D:href>/dav/a.pindu</D:href><D:propstat><D:prop><lp1:resourcetype/>
<D:lockdiscovery><D:activelock><D:lockroot><D:href>/dav/other</D:href></D:lockroot></D:activelock></D:lockdiscovery>
<lp1:getcontentlength>120</lp1:getcontentlength></D:prop></D:propstat></D:response></D:multistatus>`,
    [folder('dav'), file('a.pindu', 120)],
  ],
  [
    'Nextcloud, in one line, with entities and whole addresses',
    `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:response><d:href>https://cloud.example/remote.php/dav/files/me/Pindu/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response><d:response><d:href>/remote.php/dav/files/me/Pindu/a%20b&amp;&#x63;&#100;.pindu</d:href><d:propstat><d:prop><d:getcontentlength>7</d:getcontentlength><d:resourcetype/></d:prop></d:propstat></d:response></d:multistatus>`,
    [folder('Pindu'), file('a b&cd.pindu', 7)],
  ],
  [
    'one without prefixes, that says no lengths',
    `<multistatus xmlns="DAV:"><!-- <response> --><response><href><![CDATA[/x/%E6%B0%B4]]></href></response></multistatus>`,
    [file('水', undefined)],
  ],
  [
    'names and lengths that make no sense',
    '<multistatus><response><href>/x/%ZZ</href><getcontentlength>-1</getcontentlength></response></multistatus>',
    [file('', undefined)],
  ],
  ['an empty list', '<D:multistatus xmlns:D="DAV:"></D:multistatus>', []],
  ['a list that is cut off', '<D:multistatus><D:response><D:href>/x/a</D:href></D:response>', undefined],
  ['a page', '<!doctype html><html><body>Sign in</body></html>', undefined],
  ['nothing', '', undefined],
])('the list of %s', (_, xml, found) => {
  expect(parseMultistatus(xml)).toEqual(found);
});
