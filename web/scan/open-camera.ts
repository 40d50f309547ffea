import { Foreseen } from '../errors/foreseen.ts';

/** Why there is no picture. */
export type CameraFailure = 'refused' | 'absent' | 'busy' | 'unavailable' | 'broken';

/** This browser gives no camera to any page, or none to one that came without TLS. */
class NoCameras extends Foreseen {
  override readonly name = 'NoCameras';
}

/** The names of the exceptions of `getUserMedia` (W3C Media Capture and Streams, 10.2). */
const failures: Record<string, CameraFailure> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function cameraFailureOf(error: unknown): CameraFailure {
  if (error instanceof NoCameras) return 'unavailable';
  return (error instanceof DOMException ? failures[error.name] : undefined) ?? 'broken';
}

/**
 * Shows the camera's picture in `video`, the one on the back where there are two, until `signal` is aborted.
 *
 * @returns whether the picture is the user's own, to be shown as in a mirror
 * @throws NoCameras; DOMException when the camera is refused, absent or busy
 */
export async function openCamera(video: HTMLVideoElement, signal: AbortSignal): Promise<{ isMirror: boolean }> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) throw new NoCameras('navigator.mediaDevices');
  const stream = await mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (signal.aborted) {
    stop();
    return { isMirror: false };
  }
  signal.addEventListener('abort', stop, { once: true });
  video.srcObject = stream;
  await video.play();
  return { isMirror: stream.getVideoTracks()[0]?.getSettings().facingMode !== 'environment' };
}
