/**
 * Reads MANIFEST.JSN of a packet that may have been made to harm: every value is checked before it is used.
 * Keys it does not know are left alone, so that a later program may add some; what it knows must have its form.
 */
import { Problem } from "../problem";
import { isPlainPath } from "../zip/archive";
import { Checked } from "./checked";
import type { DicomFile, Earlier, Gap, Item, Listed, Manifest, Question, Rest, Series, Study } from "./manifest";
import { parseStrictJson } from "./strict_json";

export const MANIFEST = "MANIFEST.JSN";
export const LARGEST_MANIFEST = 64 * 1024 * 1024;
const FORMAT = "carenavigator-packet";
const VERSION = 1;
const MOST_VOLUMES = 9_999;
const MOST_FILES = 200_000;
const MOST_FURTHER = 20;
const CODE = /^[A-Z0-9]{1,8}$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const DATE = /^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$/;
const SHA256 = /^[0-9a-f]{64}$/;
const NUMBER = /^[A-Z][0-9]{3,}$/;

/** The manifest in `bytes`; `PACKET_CHANGED` with the entry that is wrong, `PACKET_NEWER` for a later format. */
export function readManifest(bytes: Uint8Array): Manifest {
  const document = Checked.of(parseStrictJson(bytes), MANIFEST);
  if (document.text("format") !== FORMAT) throw changed();
  const version = document.number("version");
  if (version > VERSION) throw new Problem("PACKET_NEWER", { found: version });
  if (version !== VERSION) throw changed();
  const person = document.object("case");
  const manifest: Manifest = {
    code: document.text("code", CODE),
    made: document.text("made", DAY),
    programVersion: document.text("program_version"),
    person: person.text("name"),
    born: person.text("born", DATE),
    question: question(document.object("question")),
    evidence: document.lists("evidence").map((lines) => lines.map(rest)),
    replyRecipient: document.text("reply_recipient"),
    volumes: document.number("volumes"),
    items: document.list("items").map(item),
    studies: document.list("studies").map((one, at) => study(one, at)),
    gaps: document.list("gaps").map(gap),
    withheld: document.counts("withheld"),
    later: document.counts("later"),
    addsTo: earlier(document.objectOrNone("adds_to")),
    isDeidentified: document.flag("deidentified"),
    madeFiles: document.list("made_files").map(listed),
  };
  if (manifest.volumes < 1 || manifest.volumes > MOST_VOLUMES) throw changed();
  return manifest;
}

/** What each volume must hold, by path; a path stands at most once in a volume. */
export function filesByVolume(manifest: Manifest, files: readonly Listed[]): Map<string, Listed>[] {
  if (files.length > MOST_FILES) throw changed();
  const volumes = Array.from({ length: manifest.volumes }, () => new Map<string, Listed>());
  for (const file of files) {
    const volume = volumes[file.volume - 1];
    if (!volume || volume.has(file.path)) throw changed(file.path);
    volume.set(file.path, file);
  }
  return volumes;
}

function question(from: Checked): Question {
  const further = from.texts("further");
  if (further.length > MOST_FURTHER) throw changed();
  return { text: from.text("text"), version: from.number("version"), further, remote: from.optional("remote") };
}

function item(from: Checked): Item {
  return {
    ...listed(from),
    number: from.text("number", NUMBER),
    kind: from.text("kind"),
    label: from.both("label"),
    title: from.text("title"),
    date: from.text("date", DATE),
    place: from.text("place"),
    pages: from.number("pages"),
    language: from.text("language"),
    translationOf: from.text("translation_of"),
    modality: from.text("modality"),
    region: from.text("region"),
    accessionNumber: from.text("accession_number"),
    originalName: from.text("original_name"),
  };
}

function earlier(from: Checked | undefined): Earlier | undefined {
  return from && { code: from.text("code", CODE), made: from.text("made", DAY) };
}

function rest(from: Checked): Rest {
  return { label: from.both("label"), numbers: from.texts("numbers"), state: from.both("state") };
}

function study(from: Checked, at: number): Study {
  const held = from.list("series").map(series);
  const count = held.reduce((sum, one) => sum + one.files.length, 0);
  if (from.number("instances") !== count) throw changed();
  return {
    number: from.optional("number", NUMBER) || `S${String(at + 1).padStart(3, "0")}`,
    studyUid: from.text("study_uid"),
    date: from.text("date", DATE),
    description: from.text("description"),
    accessionNumber: from.text("accession_number"),
    institution: from.text("institution"),
    region: from.text("region"),
    role: from.optional("role"),
    modalities: from.texts("modalities"),
    series: held,
  };
}

function series(from: Checked): Series {
  const files = from.list("files").map(dicomFile);
  if (from.number("instances") !== files.length) throw changed();
  return {
    seriesUid: from.text("series_uid"),
    modality: from.text("modality"),
    number: from.numberOrNull("number"),
    description: from.text("description"),
    bodyPart: from.text("body_part"),
    burnedIn: from.flag("burned_in"),
    files,
  };
}

function dicomFile(from: Checked): DicomFile {
  return { ...listed(from), sopInstanceUid: from.text("sop_instance_uid"), note: from.optional("note") };
}

function gap(from: Checked): Gap {
  return { label: from.both("label"), state: from.both("state"), reason: from.both("reason") };
}

function listed(from: Checked): Listed {
  const path = from.text("path");
  if (path === MANIFEST || !isPlainPath(path)) throw changed(path);
  const named = from.named(path);
  return { path, volume: named.number("volume"), size: named.number("size"), sha256: named.text("sha256", SHA256) };
}

function changed(member = MANIFEST): Problem {
  return new Problem("PACKET_CHANGED", { member: member.slice(0, 80) });
}
