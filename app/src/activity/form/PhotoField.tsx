import { Camera, EyeOff, Images, X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { DraftPhoto } from '../../engine/stored';
import { useEngine, useMe } from '../../shell/context';
import { offerUndo } from '../../shell/undo';
import { size } from '../../texts/format';
import { useTexts } from '../../texts/texts';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { PhotoView } from '../PhotoView';
import { preparePhoto } from '../preparePhoto';
import type { StepProps } from './steps';

const MOST = 6;

type Props = Pick<StepProps, 'form' | 'change'> & { title: string };

/** Photos from the camera or the gallery, made small and kept on the phone before anything else. */
export function PhotoField({ form, change, title }: Props) {
  const t = useTexts().activity;
  const { photos } = useEngine();
  const owner = useMe().officer.id;
  const [preparing, setPreparing] = useState(0);
  const [trouble, setTrouble] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  // Several photos are prepared one after another while the form goes on changing.
  const latest = useRef(form.photos);
  latest.current = form.photos;

  function keep(next: DraftPhoto[]) {
    latest.current = next;
    change({ photos: next });
  }

  async function add(files: File[]) {
    setTrouble('');
    const room = MOST - latest.current.length;
    setPreparing(Math.min(files.length, room));
    for (const file of files.slice(0, room)) {
      await addOne(file);
      setPreparing((left) => left - 1);
    }
    setPreparing(0);
  }

  async function addOne(file: File) {
    let prepared;
    try {
      prepared = await preparePhoto(file);
    } catch {
      setTrouble(t.photoNotRead);
      return;
    }
    try {
      await photos.keep(owner, prepared);
    } catch {
      setTrouble(t.storageFull);
      return;
    }
    const { sha256, blob } = prepared;
    if (!latest.current.some((photo) => photo.sha256 === sha256)) {
      keep([...latest.current, { sha256, caption: '', private: false }]);
    }
    announce(t.photoKept(size(blob.size)));
  }

  function remove(photo: DraftPhoto) {
    const before = latest.current;
    keep(before.filter((other) => other !== photo));
    setOpen(null);
    offerUndo(t.photoRemoved, () => keep([...latest.current, photo]));
  }

  function edit(photo: DraftPhoto, patch: Partial<DraftPhoto>) {
    keep(latest.current.map((other) => (other.sha256 === photo.sha256 ? { ...other, ...patch } : other)));
  }

  const shown = form.photos.find((photo) => photo.sha256 === open);
  return (
    <fieldset class="field">
      <legend class="label">
        {t.photos} <span class="optional">{t.photosMost}</span>
      </legend>
      <div class="photos">
        {form.photos.map((photo, index) => (
          <div class="photo" key={photo.sha256}>
            <button
              type="button"
              class="face"
              aria-label={t.editPhoto(index + 1)}
              aria-expanded={photo.sha256 === open}
              onClick={() => setOpen(photo.sha256 === open ? null : photo.sha256)}
            >
              <PhotoView
                class="picture"
                sha256={photo.sha256}
                size="thumb"
                alt={photo.caption || t.photoOf(index + 1, title)}
                held
              />
            </button>
            {photo.private && (
              <span class="tag">
                <EyeOff aria-hidden="true" />
                {t.private}
              </span>
            )}
            <button
              type="button"
              class="remove"
              aria-label={t.removePhoto(index + 1)}
              onClick={() => remove(photo)}
            >
              <span>
                <X aria-hidden="true" />
              </span>
            </button>
          </div>
        ))}
        {Array.from({ length: preparing }, (_, index) => (
          <div class="photo busy" key={index} role="status">
            {t.preparing}
          </div>
        ))}
        {form.photos.length + preparing < MOST && (
          <>
            <PhotoInput label={t.takePhoto} icon={Camera} camera onFiles={(files) => void add(files)} />
            <PhotoInput label={t.fromGallery} icon={Images} onFiles={(files) => void add(files)} />
          </>
        )}
      </div>
      {trouble && (
        <p class="error" role="alert">
          {trouble}
        </p>
      )}
      {shown && (
        <div class="card stack" role="group" aria-label={t.caption}>
          <Field
            name="caption"
            label={t.caption}
            extra={t.optional}
            maxLength={200}
            value={shown.caption}
            onInput={(event) => edit(shown, { caption: event.currentTarget.value })}
          />
          <label class="choice">
            <input
              type="checkbox"
              checked={shown.private}
              onChange={() => edit(shown, { private: !shown.private })}
            />
            {t.privatePhoto}
          </label>
          <Button size="small" onClick={() => setOpen(null)}>
            {t.done}
          </Button>
        </div>
      )}
      <p class="hint">{t.photoHint}</p>
    </fieldset>
  );
}

function PhotoInput(props: {
  label: string;
  icon: typeof Camera;
  camera?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const Icon = props.icon;
  return (
    <label class="photo add">
      <Icon aria-hidden="true" />
      <span>{props.label}</span>
      <input
        type="file"
        accept="image/*"
        {...(props.camera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={(event) => {
          const input = event.currentTarget;
          props.onFiles([...(input.files ?? [])]);
          input.value = ''; // the same photo can be chosen again after it was removed
        }}
      />
    </label>
  );
}
