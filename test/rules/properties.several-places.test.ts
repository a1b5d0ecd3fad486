import { rules } from '../../src/rules/catalogue.ts';
import { testInvariants } from './invariants.ts';

testInvariants(rules.filter(({ singleSeat }) => singleSeat !== true));
