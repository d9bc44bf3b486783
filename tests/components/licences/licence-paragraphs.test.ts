import { expect, test } from 'vitest';
import { licenceParagraphs } from '@/components/licences/licence-paragraphs';

test('lines as wide as a terminal become a paragraph that a window can break anew', () => {
  const text = `MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software.`;
  expect(licenceParagraphs(text)).toEqual([
    'MIT License',
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software.',
  ]);
});

test('short lines, items and fields keep their line ends, and rules of signs go', () => {
  const text = `The file in this folder
=======================

Title:     A dictionary with a title that is long enough to fill the line, of the second kind
Date:      2026
           - The entries were put into another form, of which nobody would have thought before.
           - None was left out.
`;
  expect(licenceParagraphs(text)).toEqual([
    'The file in this folder',
    'Title:     A dictionary with a title that is long enough to fill the line, of the second kind\nDate:      2026\n- The entries were put into another form, of which nobody would have thought before.\n- None was left out.',
  ]);
});

test('several copyright notices stay one to a line', () => {
  expect(licenceParagraphs('Copyright (c) 2013 A\nCopyright (c) 2020 B\r\n\r\nrest')).toEqual([
    'Copyright (c) 2013 A\nCopyright (c) 2020 B',
    'rest',
  ]);
});
