import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookAtPicture } from '@/lib/pictures/look-at-picture';

const bytesOf = (text: string, length = text.length) =>
  Uint8Array.from({ length }, (_, index) => (index < text.length ? text.charCodeAt(index) : 0));

/** Headers written by hand after each format's own definition, for a picture of 640 by 360. */
const headers = {
  'image/png': '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\x68',
  'image/gif': 'GIF89a\x80\x02\x68\x01',
  // An APP0 of 16 bytes, a fill byte, then the frame header.
  'image/jpeg': `\xff\xd8\xff\xe0\0\x10JFIF${'\0'.repeat(10)}\xff\xff\xc2\0\x11\x08\x01\x68\x02\x80`,
  'image/webp': `RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\x67\x01\0`,
  'image/avif': `\0\0\0\x1cftypavif${'\0'.repeat(40)}ispe\0\0\0\0\0\0\x02\x80\0\0\x01\x68`,
  'image/bmp': `BM${'\0'.repeat(12)}\x28\0\0\0\x80\x02\0\0\x98\xfe\xff\xff`,
};

test.each(Object.entries(headers))('%s is known by its content, with its size', (type, header) => {
  expect(lookAtPicture(bytesOf(header))).toEqual({ type, width: 640, height: 360 });
});

test.each([
  ['VP8', `RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\x68\x01`],
  // 14 bits of width - 1, then 14 of height - 1.
  ['VP8L', `RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x59\0`],
])('WebP of the kind %s has its size elsewhere', (_, header) => {
  expect(lookAtPicture(bytesOf(header))).toEqual({ type: 'image/webp', width: 640, height: 360 });
});

test('a real file is read like its header', () => {
  const icon = readFileSync(new URL('../../assets/static/icon/128.png', import.meta.url));
  expect(lookAtPicture(icon)).toEqual({ type: 'image/png', width: 128, height: 128 });
});

test.each([
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>'],
  ['SVG after a declaration', '<?xml version="1.0"?><svg/>'],
  ['a page', '<!doctype html><img src=x onerror=alert(1)>'],
  ['a PNG without pixels', headers['image/png'].replace('\x02\x80', '\0\0')],
  ['a JPEG that points outside itself', '\xff\xd8\xff\xe0\xff\xff'],
  ['a WebP without a picture', 'RIFF\0\0\0\0WEBPEXIF'],
  ['nothing', ''],
])('%s is no picture that is kept', (_, content) => {
  expect(lookAtPicture(bytesOf(content))).toBeUndefined();
});

test.each(Object.entries(headers))('%s cut off at any point gives nothing and throws nothing', (_, header) => {
  for (let length = 0; length < header.length; length++)
    expect(lookAtPicture(bytesOf(header.slice(0, length)))).toBeUndefined();
});
