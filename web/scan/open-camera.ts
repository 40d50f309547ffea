/** Why there is no picture. */
export type CameraFailure = 'refused' | 'absent' | 'busy' | 'unavailable';

/** The names of the exceptions of `getUserMedia` (W3C Media Capture and Streams, 10.2). */
const failures: Record<string, CameraFailure> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export const cameraFailureOf = (error: unknown): CameraFailure =>
  (error instanceof DOMException ? failures[error.name] : undefined) ?? 'unavailable';

/**
 * Shows the camera's picture in `video`, the one on the back where there are two, until `signal` is aborted.
 *
 * @returns whether the picture is the user's own, to be shown as in a mirror
 * @throws DOMException when the camera is refused, absent or busy; TypeError where the browser has none to give
 */
export async function openCamera(video: HTMLVideoElement, signal: AbortSignal): Promise<{ isMirror: boolean }> {
  const stream = await navigator.mediaDevices.getUserMedia({
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
