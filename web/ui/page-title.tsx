/** What index.html calls the app; read before any page puts its own title in front. */
const app = document.title;

/** The page's name in the browser's tab, its history and a screen reader's mouth, before the app's (WCAG 2.2, 2.4.2). */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} – ${app}`}</title>;
}
