import { useEffect, useRef, useState } from 'react';
import { parseIdentifier } from '../../web/format/identifier.ts';
import { Button } from '../../web/ui/button.tsx';
import { Dialog, DialogActions } from '../../web/ui/dialog.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { cameraFailureOf, openCamera, type CameraFailure } from './open-camera.ts';
import { readCodes } from './read-codes.ts';
import { scanWords } from './scan-words.ts';
import styles from './scanner-dialog.module.css';

interface Props {
  onScan: (identifier: string) => void;
  onClose: () => void;
}

type State = { is: 'opening' } | { is: 'looking'; isMirror: boolean; sawOther: boolean } | { is: CameraFailure };

/** Reads the client's identifier from the code that the App shows. The camera is on only while this is open. */
export function ScannerDialog({ onScan, onClose }: Props) {
  const own = useWords(scanWords);
  const video = useRef<HTMLVideoElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ is: 'opening' });
  const found = useRef(onScan);
  useEffect(() => {
    found.current = onScan;
  }, [onScan]);

  useEffect(() => {
    const shown = video.current;
    if (!shown) return;
    const closing = new AbortController();
    const { signal } = closing;
    const look = async () => {
      const { isMirror } = await openCamera(shown, signal);
      if (signal.aborted) return;
      setState({ is: 'looking', isMirror, sawOther: false });
      await readCodes(shown, signal, (text) => {
        const identifier = parseIdentifier(text);
        if (identifier) found.current(identifier.value);
        else setState({ is: 'looking', isMirror, sawOther: true });
      });
    };
    look().catch((error: unknown) => {
      if (!signal.aborted) setState({ is: cameraFailureOf(error) });
    });
    return () => closing.abort();
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
          {state.is === 'opening' ? own.opening : state.sawOther ? own.notAnIdentifier : own.looking}
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
