import type { LucideIcon } from 'lucide-preact';

/** A button that lets her choose a file. Any kind: the content tells what it is, and pickers grey out what they do not know. */
export function FileInput(props: {
  label: string;
  icon: LucideIcon;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const Icon = props.icon;
  return (
    <label class="button file-input">
      <Icon aria-hidden="true" />
      <span>{props.label}</span>
      <input
        class="hidden-text"
        type="file"
        multiple={props.multiple}
        onChange={(event) => {
          const input = event.currentTarget;
          props.onFiles([...(input.files ?? [])]);
          input.value = ''; // the same file can be chosen again
        }}
      />
    </label>
  );
}
