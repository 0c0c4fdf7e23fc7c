/** A link with a backup may open any page; 我的 is where one sees what is in it before it is taken in. */

export const LINK_MARK = "backup=";

/** Goes to 我的 with the fragment when there is a backup in it and this page is another one. */
export function leadToBackup(fragment: string, root: string): void {
  if (!fragment.includes(LINK_MARK) || document.querySelector("course-me")) return;
  location.replace(`${root}me/${fragment}`);
}
