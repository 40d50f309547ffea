import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { CodesNotRead } from './code-reader.ts';
import { cameraFailureOf, openCamera, type CameraFailure } from './open-camera.ts';
import { readCodes } from './read-codes.ts';
import styles from './scanner.module.css';

export interface ScannerWords {
  title: string;
  help: string;
  opening: string;
  looking: string;
  /** The camera saw a code, of something else. */
  somethingElse: string;
  failures: Record<Obstacle, string>;
  picture: string;
  /** The way without a camera. */
  type: string;
  retry: string;
}

interface Props<T> {
  words: ScannerWords;
  /** What a code means; undefined for a code of something else. */
  parse: (text: string) => T | undefined;
  onScan: (read: T) => void;
  onClose: () => void;
}

/** Also: the camera has not answered so far, and it is on but no picture of it can be read. */
type Obstacle = CameraFailure | 'silent' | 'unreadable';

type State = { is: 'opening' } | { is: 'looking'; isMirror: boolean; sawOther: boolean } | { is: Obstacle };

/** Long enough for who reads what the browser asks; one that answers later is taken all the same. */
const cameraPatienceMs = 10_000;

/** Reads a QR code from another screen. The camera is on only while this is open. */
export function Scanner<T>({ words: own, parse, onScan, onClose }: Props<T>) {
  const video = useRef<HTMLVideoElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ is: 'opening' });
  const saw = useEffectEvent((text: string, isMirror: boolean) => {
    const read = parse(text);
    if (read === undefined) setState({ is: 'looking', isMirror, sawOther: true });
    else onScan(read);
  });

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const closing = new AbortController();
    const { signal } = closing;
    const patience = setTimeout(() => setState({ is: 'silent' }), cameraPatienceMs);
    const look = async () => {
      const { isMirror } = await openCamera(element, signal).finally(() => clearTimeout(patience));
      if (signal.aborted) return;
      setState({ is: 'looking', isMirror, sawOther: false });
      await readCodes(element, signal, (text) => saw(text, isMirror));
    };
    look().catch((error: unknown) => {
      if (!signal.aborted) setState({ is: error instanceof CodesNotRead ? 'unreadable' : cameraFailureOf(error) });
      // The camera need not be on for nothing.
      closing.abort();
    });
    return () => {
      clearTimeout(patience);
      closing.abort();
    };
  }, [attempt]);

  const isOn = state.is === 'opening' || state.is === 'looking';
  return (
    <Dialog title={own.title} isOpen onClose={onClose}>
      {isOn && <p>{own.help}</p>}
      <div className={styles.frame} hidden={!isOn}>
        <video
          ref={video}
          className={styles.video}
          data-mirror={state.is === 'looking' && state.isMirror ? '' : undefined}
          aria-label={own.picture}
          playsInline
          muted
        />
        <span className={styles.aim} aria-hidden="true" />
      </div>
      {state.is === 'looking' || state.is === 'opening' ? (
        <p role="status" className={styles.status}>
          {state.is === 'opening' ? own.opening : state.sawOther ? own.somethingElse : own.looking}
        </p>
      ) : (
        <Notice tone="warning" live>
          <p>{own.failures[state.is]}</p>
        </Notice>
      )}
      <DialogActions>
        {!isOn && (
          <Button
            onPress={() => {
              setState({ is: 'opening' });
              setAttempt(attempt + 1);
            }}
          >
            {own.retry}
          </Button>
        )}
        <Button look={isOn ? 'secondary' : 'primary'} onPress={onClose}>
          {own.type}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
