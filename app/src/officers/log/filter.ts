import type { LogFilter } from '../../engine/officers/calls';
import type { AuditedAct } from '../../engine/officers/model';

/** What the address narrows the log to; `kinds` are those that there are. */
export function readLogFilter(query: URLSearchParams, home: string, kinds: readonly string[]): LogFilter {
  const kind = query.get('tindakan') ?? '';
  return {
    region: query.get('wilayah') ?? home,
    q: query.get('cari') ?? '',
    kind: kinds.includes(kind) ? (kind as AuditedAct) : '',
    officer: query.get('pengurus') ?? '',
    from: day(query.get('dari')),
    to: day(query.get('sampai')),
  };
}

export function logPath(filter: LogFilter, home: string): string {
  const query = new URLSearchParams();
  const members = {
    cari: filter.q,
    wilayah: filter.region === home ? '' : filter.region,
    tindakan: filter.kind,
    pengurus: filter.officer,
    dari: filter.from,
    sampai: filter.to,
  };
  for (const [name, value] of Object.entries(members)) {
    if (value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '/catatan' : `/catatan?${text}`;
}

function day(text: string | null): string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
}
