/** Without it a spreadsheet takes UTF-8 for the code page of its machine, and Əliyev for something else. */
const byteOrderMark = '\ufeff';

/**
 * A table as a file of CSV by RFC 4180, in UTF-8 that says so. Text that a spreadsheet would take for a formula gets an
 * apostrophe; a number does not.
 */
export function csv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return byteOrderMark + [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const safe = typeof value === 'string' && isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Integers beyond 2^53 come as text, and are numbers all the same. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text) && !/^-\d+$/.test(text);
}
