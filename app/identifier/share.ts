/** Sends a text by whatever the phone has: a message, an e-mail. */
export async function share(text: string): Promise<void> {
  try {
    await navigator.share({ text });
  } catch (error) {
    // Closing the phone's own sheet is an answer too.
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}
