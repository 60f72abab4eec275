/** The mark: three steps of a trail that end in a tick. */
export function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="#00656a" />
      <circle cx="8.5" cy="17" r="2.1" fill="#f0a818" />
      <circle cx="12.3" cy="22.4" r="2.6" fill="#f0a818" />
      <path d="M17.5 28.2L33 10.5" stroke="#fff" stroke-width="5" stroke-linecap="round" />
      <circle cx="17.3" cy="28" r="3.4" fill="#f0a818" />
    </svg>
  );
}
