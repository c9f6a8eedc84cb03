/** What documents and scans are called on the page, and the names under which files are saved. */
import { instanceCount, type Item, type Listed, type Study } from "../packet/manifest";
import { isItem } from "./room";
import { visibleLine } from "./text";
import { both, date, say } from "./words";

const LONGEST = 80;
const EXTENSIONS: Readonly<Record<string, string>> = { TIF: "tif", HIF: "heic", WBP: "webp", DOC: "docx", HTM: "htm" };

/** The title of a document: as the sender wrote it, else what kind it is. */
export function titleOf(file: Item | Listed): string {
  if (!isItem(file)) return file.path === "COVER.PDF" ? say("made.cover") : file.path === "GAPS.PDF" ? say("made.gaps") : file.path;
  return visibleLine(file.title || both(file.label) || file.originalName, 160);
}

/** Title and date on one line. */
export function lineOf(file: Item | Listed): string {
  return isItem(file) && file.date ? `${titleOf(file)}, ${date(file.date)}` : titleOf(file);
}

export function studyTitle(study: Study): string {
  return visibleLine(withModality(study.modalities.join("/"), study.description || study.region) || say("scan.untitled"), 120);
}

/** What a scan or series shows, its modality first and once. */
export function withModality(modality: string, description: string): string {
  const isSaid = description.toUpperCase().split(/[^\p{L}\p{N}]+/u).includes(modality.toUpperCase());
  return [isSaid ? "" : modality, description].filter(Boolean).join(" ");
}

export function studyLine(study: Study): string {
  return study.date ? `${studyTitle(study)}, ${date(study.date)}` : studyTitle(study);
}

export function imagesOf(study: Study): string {
  const count = instanceCount(study);
  return count === 1 ? say("scan.images_one") : say("scan.images", { count });
}

/** A name for saving that says what the file is: `2024-05-12_CT_ScanReport_CityHospital_en.pdf`. */
export function saveName(file: Item | Listed): string {
  const [stem = "", extension = "BIN"] = (file.path.split("/").at(-1) ?? "").split(".");
  const ending = EXTENSIONS[extension] ?? extension.toLowerCase();
  if (!isItem(file)) return `${stem}.${ending}`;
  const parts = [file.date || "undated", file.modality, file.label.en || file.title, file.place, file.language];
  const name = parts.map((part, at) => (at === 0 ? part : packed(part))).filter(Boolean).join("_");
  return `${name.slice(0, LONGEST)}_${file.number}.${ending}`;
}

/** Words joined without what a file system or a person might stumble over. */
function packed(text: string): string {
  const words = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word, at) => (at ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join("");
}
