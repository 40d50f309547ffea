import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './film-section.module.css';
import english from './film/film.en.vtt?url';
import french from './film/film.fr.vtt?url';
import poster from './film/film.jpg?url';
import mp4 from './film/film.mp4?url';
import webm from './film/film.webm?url';
import { helpWords } from './words.ts';

/** The four steps as they happen, without a sound; nothing of it is loaded, and nothing moves, before somebody starts it. */
export function FilmSection() {
  const { film } = useWords(helpWords);
  const language = useLanguage();
  return (
    <section className={styles.film} aria-labelledby="film">
      <h2 id="film">{film.title}</h2>
      <p>{film.lead}</p>
      {/* Browsers look at `default` only once. */}
      <video key={language} controls playsInline preload="none" poster={poster} width="1280" height="780">
        <source src={webm} type="video/webm" />
        <source src={mp4} type="video/mp4" />
        <track kind="captions" src={french} srcLang="fr" label="Français" default={language === 'fr'} />
        <track kind="captions" src={english} srcLang="en" label="English" default={language === 'en'} />
      </video>
    </section>
  );
}
