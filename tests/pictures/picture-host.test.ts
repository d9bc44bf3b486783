import { expect, test } from 'vitest';
import { pictureAddress, pictureHost } from '@/lib/pictures/picture-host';

const page = 'https://news.example/2026/1';

test.each([
  ['https://img.example/a.jpg', 'https://img.example/a.jpg'],
  ['http://img.example/a.jpg', 'https://img.example/a.jpg'],
  ['https://me:secret@img.example/a.jpg#top', 'https://img.example/a.jpg'],
  ['https://93.184.216.34/a.jpg', 'https://93.184.216.34/a.jpg'],
])('%s is fetched from %s', (src, address) => {
  expect(pictureAddress(src, page)).toBe(address);
});

test.each([
  'http://localhost/a.jpg',
  'http://router/a.jpg',
  'http://printer.local/a.jpg',
  'http://127.0.0.1/a.jpg',
  'http://2130706433/a.jpg',
  'http://0x7f.1/a.jpg',
  'http://10.0.0.1/a.jpg',
  'http://172.16.3.4/a.jpg',
  'http://192.168.1.1/a.jpg',
  'http://169.254.169.254/a.jpg',
  'http://[::1]/a.jpg',
  'http://[fd00::1]/a.jpg',
  'http://[::ffff:192.168.1.1]/a.jpg',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'chrome-extension://abc/a.png',
  '',
])('%s is asked of nobody for a page outside', (src) => {
  expect(pictureAddress(src, page)).toBeUndefined();
});

test('a page inside the own network may have its own pictures, and stays without https where it is', () => {
  expect(pictureAddress('http://192.168.1.9/a.jpg', 'http://192.168.1.9/wiki')).toBe('http://192.168.1.9/a.jpg');
  expect(pictureAddress('http://192.168.1.1/a.jpg', 'http://192.168.1.9/wiki')).toBeUndefined();
});

test('a host is a name without port, as permissions have it', () => {
  expect(pictureHost('http://img.example:8080/a.jpg')).toBe('img.example');
  expect(pictureHost('blob:https://img.example/1')).toBeUndefined();
});
