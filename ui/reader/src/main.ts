/** Starts the page. Owns nothing else. */
import { start } from "./shell/start";

start(document);
