/** MANIFEST.JSN as values: what a packet says it holds. `read_manifest` makes them out of foreign bytes. */

/** A text in both languages of the program. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** A file the packet must hold. */
export interface Listed {
  readonly path: string;
  readonly volume: number;
  readonly size: number;
  readonly sha256: string;
}

/** A document. Dates are ISO dates, maybe partial, empty when unknown. */
export interface Item extends Listed {
  readonly number: string;
  readonly kind: string;
  readonly label: Both;
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly pages: number;
  readonly language: string;
  readonly translationOf: string;
  readonly modality: string;
  readonly region: string;
  readonly accessionNumber: string;
  readonly originalName: string;
}

/** A DICOM file; `note` is the code of the reason why no DICOMDIR lists it, else empty. */
export interface DicomFile extends Listed {
  readonly sopInstanceUid: string;
  readonly note: string;
}

export interface Series {
  readonly seriesUid: string;
  readonly modality: string;
  readonly number: number | null;
  readonly description: string;
  readonly bodyPart: string;
  readonly burnedIn: boolean;
  readonly files: readonly DicomFile[];
}

/** `number` is what the packet and a reply call it: S001. */
export interface Study {
  readonly number: string;
  readonly studyUid: string;
  readonly date: string;
  readonly description: string;
  readonly accessionNumber: string;
  readonly institution: string;
  readonly region: string;
  readonly role: string;
  readonly modalities: readonly string[];
  readonly series: readonly Series[];
}

/** What is absent and why. */
export interface Gap {
  readonly label: Both;
  readonly state: Both;
  readonly reason: Both;
}

/** One thing a question rests on: its numbers in the packet, or the state where nothing of it is in there. */
export interface Rest {
  readonly label: Both;
  readonly numbers: readonly string[];
  readonly state: Both;
}

/** `remote` is whether "this cannot be decided from afar" is an answer the family asked for. */
export interface Question {
  readonly text: string;
  readonly version: number;
  readonly further: readonly string[];
  readonly remote: string;
}

/** A packet that was handed over before. */
export interface Earlier {
  readonly code: string;
  readonly made: string;
}

/** How many of which kind. */
export type Counts = ReadonlyMap<string, number>;

export interface Manifest {
  readonly code: string;
  readonly made: string;
  readonly programVersion: string;
  readonly person: string;
  readonly born: string;
  readonly question: Question;
  /** For each question, the main one first, what it rests on; empty when the packet does not say. */
  readonly evidence: readonly (readonly Rest[])[];
  readonly replyRecipient: string;
  readonly volumes: number;
  readonly items: readonly Item[];
  readonly studies: readonly Study[];
  readonly gaps: readonly Gap[];
  readonly withheld: Counts;
  readonly later: Counts;
  /** The packet this one adds to; undefined when it stands alone. */
  readonly addsTo: Earlier | undefined;
  /** Whether it names nobody; `person` is the code then. */
  readonly isDeidentified: boolean;
  readonly madeFiles: readonly Listed[];
}

/** Every file of every volume but MANIFEST.JSN itself. */
export function listedFiles(manifest: Manifest): Listed[] {
  const dicom = manifest.studies.flatMap((study) => study.series.flatMap((series) => series.files));
  return [...manifest.items, ...dicom, ...manifest.madeFiles];
}

/** How many DICOM files there are. */
export function instanceCount(study: Study): number {
  return study.series.reduce((count, series) => count + series.files.length, 0);
}
