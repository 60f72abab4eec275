/** How far a form has come, drawn as a trail of stretches. */
export function Steps({ now, of, label }: { now: number; of: number; label: string }) {
  return (
    <div class="steps" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={index + 1 < now ? 'done' : index + 1 === now ? 'now' : ''} />
      ))}
    </div>
  );
}
