/** Starts the page, or the worker that decodes pictures for it, which runs the same script. Owns nothing else. */
import { isDecodingWorker, serveDecoding } from "./dicom/decoding";
import { openReply } from "./reply/form";
import { start } from "./shell/start";
import { provideReply } from "./views/reply";
import { provideStack } from "./views/stack";
import { openStack } from "./views/stack_view";

if (isDecodingWorker()) {
  serveDecoding();
} else {
  provideStack(openStack);
  provideReply(openReply);
  start(document);
}
