import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../web/api/failure.ts';
import { sendAuthorized } from '../../web/api/send-authorized.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { saveFile } from '../../web/ui/save-file.ts';
import { currentLanguage } from '../../web/words/language.ts';

/** What a route lists, as a file for a spreadsheet in the reader's language. */
export function useDownload(path: string, name: string) {
  const { session } = useSignedIn();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const headers = { accept: 'text/csv', 'accept-language': currentLanguage() };
      const request = new Request(new URL(path, location.origin), { headers });
      const response = await sendAuthorized(request, session.accessToken);
      if (!response.ok) throw failureOf(response, await response.json().catch(() => undefined));
      saveFile(name, await response.blob());
    },
  });
  return { start: () => mutate(), isPending, error };
}
