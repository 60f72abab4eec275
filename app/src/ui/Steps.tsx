interface Props {
  done: number;
  of: number;
  label: string;
  /** The stretch after those done has been begun. */
  underWay?: boolean;
}

/** How far a form has come, drawn as a trail of stretches. */
export function Steps({ done, of, label, underWay }: Props) {
  return (
    <div class="steps" role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={index < done ? 'done' : index === done && underWay ? 'now' : ''} />
      ))}
    </div>
  );
}
