import { describe } from 'vitest';
import { axeTests } from './axe-tests';

describe('in light colours, axe finds no violation', () => axeTests('light'));
