export type { ChartOptions } from './chart.ts';
export type { Theme } from './look.ts';
