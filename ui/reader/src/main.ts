/** Starts the page. Owns nothing else. */
import { start } from "./shell/start";
import { provideStack } from "./views/stack";
import { openStack } from "./views/stack_view";

provideStack(openStack);
start(document);
