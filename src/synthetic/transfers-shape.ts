import { type Reader, readersFor } from '../base/shape.ts';
import { checkTable, type TransferRow, type TransferTable } from './transfers.ts';

const { text, record, list, number, onlyKeys } = readersFor('bad-model');

/**
 * Checks plain data and gives it back as a table of transfers.
 *
 * @throws PsephosError `bad-model` with the path of the fault.
 */
export function checkTransferTable(value: unknown): TransferTable {
  const data = record(value, '');
  onlyKeys(data, ['rows', 'worthPapers'], '');
  const worth = data['worthPapers'];
  const table: TransferTable = {
    rows: list(transferRow)(data['rows'], 'rows'),
    worthPapers: worth === 'certain' ? 'certain' : number(worth, 'worthPapers'),
  };
  checkTable(table);
  return table;
}

/** Reads one row of a table. */
export const transferRow: Reader<TransferRow> = (value, path) => {
  const row = record(value, path);
  onlyKeys(row, ['from', 'to', 'nonTransferable'], path);
  const to = Object.entries(record(row['to'], `${path}.to`));
  return {
    from: text(row['from'], `${path}.from`),
    to: Object.fromEntries(to.map(([name, share]) => [name, number(share, `${path}.to.${name}`)])),
    nonTransferable: number(row['nonTransferable'], `${path}.nonTransferable`),
  };
};
