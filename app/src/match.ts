/** The members named in `pattern` (`/kegiatan/:id`), or null when the path is another one. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (pattern === '/') return path === '/' || path === '' ? {} : null;
  if (wanted.length !== given.length) return null;
  const members: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      const member = decoded(value);
      if (member === null) return null;
      members[part.slice(1)] = member;
    } else if (part !== value) {
      return null;
    }
  }
  return members;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a per cent sign that means nothing
  }
}
