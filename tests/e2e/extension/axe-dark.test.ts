import { describe } from 'vitest';
import { axeTests } from './axe-tests';

describe('in dark colours, axe finds no violation', () => axeTests('dark'));
