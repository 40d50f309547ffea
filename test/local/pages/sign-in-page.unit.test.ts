import { describe, expect, it } from 'vitest';
import { signInPage } from '../../../local/pages/sign-in-page.ts';

const parts = { title: 'Portail des prestataires', language: 'fr', action: '/choose?a=1&b=2' };

describe('the sign-in page', () => {
  it('has a button for each identity, whatever the name is made of', () => {
    const choices = [{ username: 'm-1', name: 'Gîte <des> Cimes', about: 'Chamonix' }];
    const { html, headers } = signInPage({ ...parts, choices });

    expect(headers['content-type']).toContain('text/html');
    expect(html).toContain('<title>Connexion de démonstration</title>');
    expect(html).toContain('Portail des prestataires\u00a0: choisissez une identité');
    expect(html).toContain('<form method="post" action="/choose?a=1&amp;b=2">');
    expect(html).toContain('name="username" value="m-1"');
    expect(html).toContain('Gîte &lt;des&gt; Cimes</strong> <small>Chamonix</small>');
    expect(html).toMatch(/class="initials"[^>]*>GC</);
  });

  it.each(['en', 'de', 'pt-BR'])(
    'is English where %s is asked for, which is all that it speaks besides',
    (language) => {
      const { html } = signInPage({ ...parts, language, choices: [] });
      expect(html).toContain('<html lang="en">');
      expect(html).toContain('Merchants’ portal: choose an identity');
    },
  );

  it('says so when nobody can sign in', () => {
    expect(signInPage({ ...parts, choices: [] }).html).toContain('Personne ne peut se connecter ici');
  });
});
