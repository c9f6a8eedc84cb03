/** Puts the first screen on the page. */

/** Show the page's first screen. */
export function start(page: Document): void {
  const main = page.querySelector("main");
  if (main) main.textContent = "CareNavigator";
}
